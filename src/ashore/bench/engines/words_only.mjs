// Our own with neither ideas nor what was learned: what plain BM25F does with the same beginnings and titles.
import { openOurs } from "./shared.mjs";

export const open = (job, lang) => {
  const whole = job.data[lang];
  return openOurs(job, lang, { ...whole, ideas: [], signs: "", learned: { ...whole.learned, steps: "", votes: "" } });
};
