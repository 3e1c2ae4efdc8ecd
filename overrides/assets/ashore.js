// The only script a page loads. The page works without it; it adds two things:
// the language links lead to the section one is reading, and the search opens (and is loaded only then).
"use strict";
(() => {
  document.documentElement.classList.replace("no-js", "js");

  // The section named in the address while its heading is in sight, else the last whose heading has passed the upper third.
  const headings = [...document.querySelectorAll(".section-head h2[id]")];
  const top = (heading) => heading.getBoundingClientRect().top;
  const reading = () => {
    const named = headings.find((heading) => heading.id === decodeURIComponent(location.hash.slice(1)));
    if (named && top(named) >= 0 && top(named) < innerHeight) return named.id;
    return headings.filter((heading) => top(heading) < innerHeight / 3).pop()?.id ?? "";
  };
  const follow = (event) => {
    event.currentTarget.hash = reading();
  };
  for (const link of document.querySelectorAll(".languages a")) {
    // Set when it is about to be used, so that scrolling costs nothing.
    for (const moment of ["pointerdown", "focus", "mouseenter", "click"]) link.addEventListener(moment, follow);
  }

  const dialog = document.querySelector("dialog.search");
  if (!dialog || !dialog.showModal) return;
  let loaded;
  const load = (src) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector("input").select();
    loaded ||= load(dialog.dataset.lunr)
      .then(() => load(dialog.dataset.search))
      .catch(() => {
        loaded = undefined;
        dialog.querySelector(".search-status").textContent = dialog.dataset.failed;
      });
  };
  document.querySelector(".search-open").addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
})();
