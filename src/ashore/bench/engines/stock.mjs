// Material's own search worker with its settings for each language, as `mkdocs build` would set it up; Chinese cut into words beforehand.
import { readdirSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { segmented, weight } from "./shared.mjs";

const PIPELINES = { en: ["stopWordFilter"], es: ["stopWordFilter", "stemmer"], zh: ["stemmer"] };
const SEPARATORS = { zh: "[\\s\\u200b\\u3000\\-、。，．？！；]+" };

export const open = async (job, lang) => {
  const folder = `${job.material}/assets/javascripts`;
  const worker = readFileSync(`${folder}/workers/${readdirSync(`${folder}/workers`).find((name) => /^search\..*\.js$/.test(name))}`);
  const extra = lang === "en" ? [] : [`min/lunr.stemmer.support.min.js`, `min/lunr.${lang}.min.js`].map((name) => readFileSync(`${folder}/lunr/${name}`));
  let hear;
  let answer;
  const self = {
    console: { ...console, warn: () => {} },
    addEventListener: (_, listener) => { hear = listener; },
    postMessage: (message) => answer(message),
    importScripts: () => extra.forEach((script) => runInContext(script.toString(), self)),
  };
  self.self = self;
  createContext(self);
  runInContext(worker.toString(), self);
  const send = (data) => new Promise((resolve) => { answer = resolve; hear({ data }); });
  const cut = (text) => (lang === "zh" ? segmented(text, "\u200b") : text);
  const docs = job.documents[lang].map(([path, page, id, title, text]) => ({ location: path + (id && `#${id}`), title: cut(title || page), text: cut(text) }));
  const config = { lang: [lang], separator: SEPARATORS[lang] || "[\\s\\-]+", pipeline: PIPELINES[lang], fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1e6 } } };
  await send({ type: 0, data: { config, docs, options: { suggest: false } } });
  return {
    ask: async (question) => (await send({ type: 2, data: question })).data.items.map(([first]) => first.location.split("#")[0]),
    bytes: () => weight(worker, ...extra, JSON.stringify(docs)),
  };
};
