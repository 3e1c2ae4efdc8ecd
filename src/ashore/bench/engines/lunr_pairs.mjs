// lunr.js as MkDocs brings it, with our cutting of words (accents folded, light stems, Han pairs): what this site had before.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { loadOurs, weight } from "./shared.mjs";

export const open = (job, lang) => {
  loadOurs(job);
  const { runs, isHan, pairs, stem } = globalThis.ashoreWords;
  const lunr = createRequire(import.meta.url)(job.lunr);
  const cut = (text, single) => runs(text).flatMap((run) => (isHan(run) ? [...pairs(run), ...(single ? run : [])] : [stem(run, lang)]));
  const builder = new lunr.Builder();
  builder.tokenizer = (text) => cut(String(text), true).map((term) => new lunr.Token(term, {}));
  builder.ref("number");
  builder.field("page", { boost: 3 });
  builder.field("title", { boost: 4 });
  builder.field("text");
  const documents = job.documents[lang];
  documents.forEach(([, page, id, title, text], number) => builder.add({ number, title, text, page: id ? "" : page }));
  const index = builder.build();
  const hits = (term, clause) => index.query((query) => query.term(term, { usePipeline: false, ...clause }));

  // A section that holds more of the question's rare words comes first; then lunr's own score counts.
  const ask = (question) => {
    const total = new Map();
    for (const term of new Set(cut(question, false))) {
      const exact = hits(term, {});
      const found = exact.length || isHan(term) || term.length < 4 ? exact : hits(term, { editDistance: term.length > 7 ? 2 : 1 });
      for (const { ref, score } of found) {
        const entry = total.get(ref) || { weight: 0, score: 0 };
        total.set(ref, { weight: entry.weight + Math.log(1 + documents.length / found.length), score: entry.score + score });
      }
    }
    const ranked = [...total].sort(([, one], [, other]) => other.weight - one.weight || other.score - one.score);
    return ranked.map(([ref]) => documents[ref][0]);
  };
  return { ask, bytes: () => weight(readFileSync(job.lunr), JSON.stringify(documents)) };
};
