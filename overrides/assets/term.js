// Explains a word where it stands, on tap and on focus. Where the browser has no popovers, the word stays what it is: a link to its meaning.
"use strict";
(() => {
  const { more } = document.currentScript.dataset;
  const make = (name, className, content, lang) => {
    const element = Object.assign(document.createElement(name), { className });
    if (lang) element.lang = lang;
    element.append(...content);
    return element;
  };
  const box = make("span", "meaning", []);
  if (!("popover" in box)) return;
  box.popover = "auto";
  box.id = "meaning";
  let owner;

  const place = (link) => {
    const word = link.getClientRects()[0];
    box.style.maxHeight = "";
    const { width, height: wanted } = box.getBoundingClientRect();
    // On the side where it fits, else where more of it does: what has no room there can be scrolled to, never lost beyond the screen.
    const [above, under] = [word.top - 14, innerHeight - word.bottom - 14];
    const below = wanted <= under || under >= above;
    const height = Math.min(wanted, below ? under : above);
    box.style.maxHeight = `${height}px`;
    box.style.left = `${Math.max(8, Math.min(word.left, document.documentElement.clientWidth - width - 8))}px`;
    box.style.top = `${below ? word.bottom + 6 : word.top - height - 6}px`;
  };
  const show = (link) => {
    if (owner === link && box.matches(":popover-open")) return;
    const { zh, pinyin, meaning } = link.dataset;
    const further = make("a", "meaning-more", [more]);
    further.href = link.href;
    const chinese = make("strong", "meaning-word", [zh, " ", make("span", "pinyin", [pinyin], "zh-Latn")], "zh");
    box.replaceChildren(chinese, make("span", "meaning-text", [meaning]), further);
    link.after(box); // next to its word, so that the keyboard reaches it next
    link.setAttribute("aria-describedby", box.id);
    owner = link;
    box.showPopover();
    place(link);
  };
  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed") owner?.removeAttribute("aria-describedby");
  });
  document.addEventListener("focusout", (event) => {
    const to = event.relatedTarget;
    if (box.matches(":popover-open") && to && to !== owner && !box.contains(to)) box.hidePopover();
  });
  for (const link of document.querySelectorAll("a.term[data-meaning]")) {
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("click", (event) => {
      // The Enter key follows the link: its explanation is there already.
      if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(link);
    });
  }
  addEventListener("scroll", () => box.matches(":popover-open") && place(owner), { passive: true });
})();
