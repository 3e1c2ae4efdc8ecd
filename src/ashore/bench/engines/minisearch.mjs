// MiniSearch (npm) as its documentation recommends for a site: fields boosted, prefixes, a fifth of a word may be misspelt; Han text cut into words.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { npm, segmented, weight } from "./shared.mjs";

export const open = (job, lang) => {
  const path = npm(job, "minisearch/dist/cjs/index.cjs");
  const MiniSearch = createRequire(import.meta.url)(path);
  const tokenize = (text) => segmented(text).normalize("NFD").replace(/\p{M}/gu, "").split(/[\s\p{P}]+/u).filter(Boolean);
  const index = new MiniSearch({
    fields: ["page", "title", "text"],
    storeFields: ["path"],
    tokenize,
    searchOptions: { boost: { page: 3, title: 4 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(job.documents[lang].map(([path, page, id, title, text], number) => ({ id: number, path, page: id ? "" : page, title, text })));
  return {
    ask: (question) => index.search(question).map((hit) => hit.path),
    bytes: () => weight(readFileSync(path), JSON.stringify(job.documents[lang])),
  };
};
