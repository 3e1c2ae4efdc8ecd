// Our own: ideas and BM25F over beginnings and titles.
import { loadOurs, weight } from "./shared.mjs";

export const open = (job, lang) => {
  loadOurs(job);
  const data = job.data[lang];
  const { find } = globalThis.ashoreFinding(data, lang);
  return {
    ask: (question) => find(question).map(({ page }) => data.pages[page][0]),
    bytes: () => weight(job.script, job.packed[lang]),
  };
};
