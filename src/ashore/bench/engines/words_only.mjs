// Our own without the ideas and without the titles of other languages: what plain BM25F does with the same beginnings and titles.
import { loadOurs, weight } from "./shared.mjs";

export const open = (job, lang) => {
  loadOurs(job);
  const whole = job.data[lang];
  const data = {
    ...whole,
    ideas: [],
    pages: whole.pages.map(([path, title, twins]) => [path, title, twins.map(() => "")]),
    signs: "",
  };
  const { find } = globalThis.ashoreFinding(data, lang);
  return {
    ask: (question) => find(question).map(({ page }) => data.pages[page][0]),
    bytes: () => weight(job.script, JSON.stringify(data)),
  };
};
