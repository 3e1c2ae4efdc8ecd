// What several engines need: our own search as a page loads it, packages of npm, weights.
import { existsSync, readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { gzipSync } from "node:zlib";

export const weight = (...contents) => contents.reduce((sum, content) => sum + gzipSync(content, { level: 6 }).length, 0);

// Loads the parts of overrides/search/ but the dialog. They leave their functions on globalThis, as in a page.
export const loadOurs = (job) => {
  for (const part of job.parts) runInThisContext(readFileSync(part, "utf8"), { filename: part });
};

// Our own search over what a page loads, or over a part of it.
export const openOurs = (job, lang, data = job.data[lang], told = JSON.stringify(data)) => {
  loadOurs(job);
  const { find } = globalThis.ashoreFinding(data, lang);
  return {
    ask: (question) => find(question).map(({ page }) => data.pages[page][0]),
    bytes: () => weight(job.script, told),
  };
};

// A file of a package of npm in the folder that the job names.
export const npm = (job, name) => {
  const path = `${job.modules}/${name}`;
  if (existsSync(path)) return path;
  throw Object.assign(new Error(`${name.split("/")[0]} is not in ${job.modules.split("/").pop()}`), { code: "MODULE_NOT_FOUND" });
};

// Han text with spaces between words, as a site would have to prepare it for an engine that goes by spaces.
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
export const segmented = (text, joint = " ") =>
  text.replace(/[\u3400-\u9fff]+/g, (run) => joint + [...segmenter.segment(run)].map(({ segment }) => segment).join(joint) + joint);
