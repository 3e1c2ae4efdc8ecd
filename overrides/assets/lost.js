// For the 404 pages: which page did a mistyped address mean? The last part of the address that is much like a page's name. Without a
// connection the address may be right, and the page be one that was not kept.
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
const nearestPage = (path, names) => {
  const parts = path.toLowerCase().replace(/(index)?\.html?$/, "").replace(/[_ ]|%20/g, "-").split("/").filter(Boolean).reverse();
  for (const part of parts) {
    const near = names.map((name) => [distance(part, name), name]).sort((a, b) => a[0] - b[0])[0];
    if (near && near[0] <= Math.max(1, Math.floor(near[1].length / 3))) return near[1];
  }
  return "";
};
(() => {
  const unkept = document.querySelector(".unkept");
  if (unkept) unkept.hidden = navigator.onLine;
  const offer = document.querySelector(".lost");
  if (!offer) return;
  const here = document.documentElement.lang;
  const named = [...document.querySelectorAll("#menu a")].map((link) => [link.href.split("/").at(-2), link]);
  const pages = new Map(named.filter(([name]) => name !== here));
  const meant = pages.get(nearestPage(location.pathname, [...pages.keys()]));
  if (!meant) return;
  const link = offer.querySelector("a");
  link.href = meant.href;
  link.textContent = meant.textContent;
  offer.hidden = false;
  // The same page in the other languages: the address differs in its language alone.
  for (const twin of document.querySelectorAll(".languages a")) twin.href = meant.href.replace(`/${here}/`, `/${twin.hreflang}/`);
})();
