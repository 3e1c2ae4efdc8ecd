// The one script every page loads. The page works without it; it adds: the language links lead to the section one is reading, a reader
// whose browser speaks another of our languages is offered it once, a section's correction opens over the text, and so does the search
// (both are loaded only then).
"use strict";
(() => {
  document.documentElement.classList.replace("no-js", "js");

  // What the address names (a section, a rule, a term, a claim, a source, a letter) while its beginning is in sight, else the last that
  // has passed the upper third. Every id of an article is the same in all languages; a check of the built site holds it so.
  const places = [...document.querySelectorAll(":is(article, .pair > :first-child) [id]:not(h1, p, svg *)")];
  const top = (place) => place.getBoundingClientRect().top;
  const reading = () => {
    const shown = places.filter((place) => place.getClientRects().length);
    const named = shown.find((place) => place.id === decodeURIComponent(location.hash.slice(1)));
    if (named && top(named) > -1 && top(named) < innerHeight) return named.id;
    return shown.filter((place) => top(place) < innerHeight / 3).pop()?.id ?? "";
  };
  const follow = (event) => {
    if (places.length) event.currentTarget.hash = reading();
  };
  for (const link of document.querySelectorAll(".languages a")) {
    // Set when it is about to be used, so that scrolling costs nothing.
    for (const moment of ["pointerdown", "focus", "mouseenter", "click"]) link.addEventListener(moment, follow);
  }

  // A choice of language, in the header or at a section, is kept on the device: the front door puts it first, and there are no more offers.
  const KEY = "ashore-language";
  for (const link of document.querySelectorAll(".languages a, .section-twins a")) {
    link.addEventListener("click", () => {
      try {
        localStorage.setItem(KEY, link.hreflang);
      } catch {
        // Storage is switched off: nothing is remembered.
      }
    });
  }

  // The quiet offer, in the offered language: on the first page of a visit alone, which the browser's own history tells without anything
  // being kept.
  const offer = () => {
    const lead = document.querySelector(".lead");
    const here = document.documentElement.lang;
    const links = [...document.querySelectorAll(".languages a[data-offer]")];
    const spoken = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
    const wanted = spoken.find((lang) => lang === here || links.some((link) => link.lang === lang));
    const been = globalThis.navigation?.currentEntry?.index > 0;
    if (!lead || !wanted || wanted === here || been || localStorage.getItem(KEY)) return;
    const twin = links.find((link) => link.lang === wanted);
    const [bar, link, button] = ["div", "a", "button"].map((name) => document.createElement(name));
    bar.className = "offer";
    bar.lang = link.hreflang = wanted;
    link.textContent = twin.dataset.offer;
    button.textContent = twin.dataset.decline;
    link.href = twin.href;
    link.addEventListener("click", (event) => {
      localStorage.setItem(KEY, wanted);
      follow(event);
    });
    button.addEventListener("click", () => {
      localStorage.setItem(KEY, here);
      bar.remove();
    });
    bar.append(link, " ", button);
    lead.append(bar);
  };
  try {
    offer();
  } catch {
    // Storage is switched off: without a way to be told “no” once, nothing is offered.
  }

  // Reading without a connection, if the reader wants it: all pages are kept on the device until he removes them.
  const shelf = document.querySelector(".keep");
  if (shelf && navigator.serviceWorker && isSecureContext) {
    const [keep, remove, status] = shelf.children;
    const root = new URL(shelf.dataset.root, location);
    const show = (kept, said = "") => {
      [keep.hidden, remove.hidden, status.textContent] = [kept, !kept, said];
      shelf.hidden = false;
    };
    const within = async (work, said, kept) => {
      try {
        await work();
        show(kept, shelf.dataset[said]);
      } catch {
        show(!kept, shelf.dataset.failed);
      }
    };
    const keepAll = async () => {
      const listed = await (await fetch(new URL("kept.json", root))).json();
      await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname });
      await (await caches.open("ashore")).addAll(listed.map((address) => new URL(address, root).href));
    };
    const removeAll = async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      await Promise.all(all.map((one) => one.unregister()));
      await caches.delete("ashore");
    };
    keep.addEventListener("click", () => within(keepAll, "done", true));
    remove.addEventListener("click", () => within(removeAll, "removed", false));
    navigator.serviceWorker.getRegistration(root.href).then((found) => show(Boolean(found)), () => {});
  }

  const dialog = document.querySelector("dialog.search");
  if (!dialog || !dialog.showModal) return;
  const load = (src) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });

  // A section of the correction page, in a dialog. Whatever hinders that, the link still leads to the page.
  const correct = async (link) => {
    const answer = await fetch(link.href);
    if (!answer.ok) throw answer;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const section = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    const form = page.querySelector(".fix-form");
    const title = section.querySelector("h2");
    const panel = document.createElement("dialog");
    const close = document.createElement("button");
    await load(new URL(page.querySelector('script[src*="/correct."]').getAttribute("src"), link.href));
    panel.className = "panel md-typeset";
    panel.setAttribute("aria-label", title.textContent);
    close.setAttribute("aria-label", form.dataset.close);
    close.append("✕");
    close.addEventListener("click", () => panel.close());
    panel.addEventListener("click", (event) => event.target === panel && panel.close());
    panel.addEventListener("close", () => panel.remove());
    section.dataset.id = section.id;
    section.removeAttribute("id");
    title.after(page.querySelector(".fix-note"));
    for (const one of section.querySelectorAll("a")) one.setAttribute("href", new URL(one.getAttribute("href"), link.href));
    panel.append(close, document.importNode(section, true), document.importNode(form, true));
    document.body.append(panel);
    panel.showModal();
    panel.querySelector(".fix-letter").open = true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".correct a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    correct(link).catch(() => location.assign(link.href));
  });

  // Where the search fails, the index of questions is there still.
  let loaded;
  dialog.addEventListener("failed", () => {
    const index = document.createElement("a");
    index.href = document.querySelector(".search-list").href;
    index.append(dialog.dataset.index);
    dialog.querySelector(".search-status").replaceChildren(dialog.dataset.failed, " ", index);
    loaded = undefined;
  });
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector("input").select();
    loaded ||= load(dialog.dataset.search).catch(() => dialog.dispatchEvent(new Event("failed")));
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
