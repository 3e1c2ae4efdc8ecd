// For the 404 pages: which page did a mistyped address mean? The last part of the address that is much like a page's name, is that of a
// section, or is made of words that people have for a page in the language of the address.
// Without a connection the address may be right, and the page be one that was not kept.
"use strict";
const distance = (one, other) => {
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length];
};
const partsOf = (path) => {
  let plain = path;
  try {
    plain = decodeURI(path);
  } catch {
    // A torn escape: taken as it is.
  }
  return plain.toLowerCase().replace(/(index)?\.(html?|php)$/, "").replace(/[_ +]/g, "-").split("/").filter(Boolean).reverse();
};
const nearestName = (part, names) => {
  const near = names.map((name) => [distance(part, name), name]).sort((a, b) => a[0] - b[0])[0];
  return near && near[0] <= Math.max(1, Math.floor(near[1].length / 3)) ? near[1] : "";
};
const nearestPage = (path, names) => {
  for (const part of partsOf(path)) if (nearestName(part, names)) return nearestName(part, names);
  return "";
};
const split = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const han = (word) => /\p{Script=Han}/u.test(word);
// How well a word of an address names a page: by the page's own name, by a whole name that people have for it, by a word of one.
const fits = (word, name, names) => {
  const own = split(name);
  if (own.includes(word)) return own[0] === word ? 5 : 4;
  if (names.some((each) => each.join(" ") === word)) return 3;
  const like = (other) =>
    han(word) ? other.includes(word) : other === word || ((other.startsWith(word) || word.startsWith(other)) && Math.abs(other.length - word.length) < 3);
  return names.some((each) => each.some((other) => (han(word) || other.length > 3) && like(other))) ? 1 : 0;
};
// More than half of the telling words of the part must say so.
const namedBy = (part, pages) => {
  const asked = split(part).filter((word) => word.length > 3 || han(word));
  const marks = Object.entries(pages).map(([name, words]) => {
    const names = words.split("|").map(split);
    const found = asked.map((word) => fits(word, name, names));
    return [found.filter(Boolean).length * 2 > asked.length ? found.reduce((sum, mark) => sum + mark, 0) : 0, name];
  });
  const [best] = marks.sort((a, b) => b[0] - a[0]);
  return best && best[0] ? best[1] : "";
};
// [page, section], the section as it stands in an address.
const meantBy = (path, names, table) => {
  for (const part of partsOf(path)) {
    const near = nearestName(part, names);
    if (near) return [near, ""];
    if (Object.hasOwn(table.places, part)) return [table.places[part], `#${part}`];
    const named = namedBy(part, table.words);
    if (named) return [named, ""];
  }
  return ["", ""];
};
(() => {
  const unkept = document.querySelector(".unkept");
  if (unkept) unkept.hidden = navigator.onLine;
  const offer = document.querySelector(".lost");
  if (!offer) return;
  const here = document.documentElement.lang;
  const links = [...document.querySelectorAll("#menu a")].map((link) => [link.href.split("/").at(-2), link]);
  const pages = new Map(links.filter(([name]) => name !== here));
  // The part that names the language names no page.
  const path = location.pathname.replace(new RegExp(`^.*?/${here}/`), "/");
  const [name, section] = meantBy(path, [...pages.keys()], JSON.parse(offer.dataset.meant));
  const meant = pages.get(name);
  if (!meant) return;
  const link = offer.querySelector("a");
  const address = meant.href + (location.hash || section);
  link.href = address;
  link.textContent = meant.textContent;
  offer.hidden = false;
  // The same place in the other languages: the address differs in its language alone.
  for (const twin of document.querySelectorAll(".languages a")) twin.href = address.replace(`/${here}/`, `/${twin.hreflang}/`);
})();
