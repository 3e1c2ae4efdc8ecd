// MiniSearch (npm) over our terms: the same beginnings, titles, stems, pairs and ideas; its own BM25+ and its own handling of misspelt words.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { loadOurs, npm, weight } from "./shared.mjs";

export const open = (job, lang) => {
  const path = npm(job, "minisearch/dist/cjs/index.cjs");
  const MiniSearch = createRequire(import.meta.url)(path);
  loadOurs(job);
  const data = job.data[lang];
  const { documents, ask } = globalThis.ashoreFinding(data, lang);
  const fields = ["page", "title", "text", "home"];
  const index = new MiniSearch({ fields, storeFields: ["page_number"], tokenize: (terms) => terms.split("\n").filter(Boolean), processTerm: (term) => term });
  index.addAll(documents.map((document, id) => ({ id, page_number: data.sections[id][0], ...Object.fromEntries(fields.map((field) => [field, document[field].join("\n")])) })));
  const boost = { page: 3, title: 1.5, text: 0.6, home: 5 };
  return {
    ask: (question) => {
      const wanted = ask(question);
      const hits = index.search([...wanted.keys()].join("\n"), { boost, boostTerm: (term) => wanted.get(term) || 1, fuzzy: false });
      return hits.map((hit) => data.pages[hit.page_number][0]);
    },
    bytes: () => weight(readFileSync(path), job.script, JSON.stringify(data)),
  };
};
