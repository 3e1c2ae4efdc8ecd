// The front door, and the 404 page of the whole: puts the reader's own language first. It sends nobody anywhere, and the only thing
// it ever keeps, on the reader's device, is a language he chose here.
"use strict";
(() => {
  const KEY = "ashore-language";
  const list = document.querySelector(".doors");
  const doors = [...list.children];
  const language = (door) => door.firstElementChild.lang;
  let chosen = "";
  try {
    chosen = localStorage.getItem(KEY) || "";
  } catch {
    // Storage is switched off: nothing is remembered.
  }
  const wanted = [chosen, ...navigator.languages.map((tag) => tag.toLowerCase().split("-")[0])];
  const rank = (door) => (wanted.indexOf(language(door)) + wanted.length + 1) % (wanted.length + 1);
  list.append(...doors.sort((one, other) => rank(one) - rank(other)));
  list.addEventListener("click", (event) => {
    const door = event.target.closest("li");
    try {
      if (door) localStorage.setItem(KEY, language(door));
    } catch {
      // See above.
    }
  });

  // A mistyped address: every language's door leads to the page it most likely meant, if there is one much like it.
  const pages = list.dataset.pages && JSON.parse(list.dataset.pages);
  if (!pages) return;
  const meant = nearestPage(location.pathname, pages.names);
  for (const door of meant ? doors : []) {
    const link = door.firstElementChild;
    link.href += `${meant}/${location.hash}`;
    link.querySelector("span").textContent = pages.titles[language(door)][pages.names.indexOf(meant)];
  }
})();
