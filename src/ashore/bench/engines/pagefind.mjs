// Pagefind (npm): its index of pages made from the same sections, Han text cut into words in pages and questions. Bytes: what a first question loads.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { npm, segmented, weight } from "./shared.mjs";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const open = async (job, lang) => {
  const cut = lang === "zh" ? segmented : (text) => text;
  const { createIndex } = await import(pathToFileURL(npm(job, "pagefind/lib/index.js")).href);
  const { index } = await createIndex({});
  const pages = new Map();
  for (const [path, page, id, title, text] of job.documents[lang]) {
    const part = `<h${id ? 2 : 1} id="${id || "top"}">${escaped(cut(title || page))}</h${id ? 2 : 1}><p>${escaped(cut(text))}</p>`;
    pages.set(path, (pages.get(path) || "") + part);
  }
  for (const [path, body] of pages) await index.addHTMLFile({ url: `/${path}`, content: `<html lang="${lang}"><body>${body}</body></html>` });
  const folder = mkdtempSync(`${tmpdir()}/pagefind-`);
  await index.writeFiles({ outputPath: folder });

  // The client expects a page: it is given the language, and a fetch that reads the folder and notes what was read.
  let read = new Map();
  globalThis.document = { querySelector: () => ({ getAttribute: () => lang }), currentScript: null };
  globalThis.window = globalThis;
  globalThis.location = { origin: "file://", pathname: "/" };
  globalThis.fetch = async (address) => {
    const path = new URL(String(address), pathToFileURL(`${folder}/`)).pathname;
    const content = readFileSync(path);
    read.set(path, content);
    return new Response(content);
  };
  const client = await import(`${pathToFileURL(`${folder}/pagefind.js`).href}?${lang}`);
  await client.options({ basePath: `${folder}/`, baseUrl: "/" });
  await client.init();
  let first;
  const ask = async (question) => {
    const { results } = await client.search(cut(question));
    first ||= weight(...read.values(), readFileSync(`${folder}/pagefind.js`));
    return Promise.all(results.slice(0, 5).map(async (result) => (await result.data()).url.replace(/^\//, "")));
  };
  return { ask, bytes: () => first || 0 };
};
