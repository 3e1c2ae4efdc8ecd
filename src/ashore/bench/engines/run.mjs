// Asks every engine the same questions. A job comes in on standard input (see ../search.py), what each engine found goes out on standard output:
// { engine: { found: [[page, …], …] in the order of the questions, bytes: { language: gzip bytes a reader loads } } }, or { absent: why }.
import { readFileSync } from "node:fs";

const job = JSON.parse(readFileSync(0, "utf8"));
const distinct = (paths) => [...new Set(paths)];
const results = {};
for (const name of job.engines) {
  try {
    const { open } = await import(`./${name}.mjs`);
    const engines = {};
    for (const lang of Object.keys(job.documents)) engines[lang] = await open(job, lang);
    const found = [];
    for (const { site, question } of job.questions) found.push(distinct(await engines[site].ask(question)));
    const bytes = {};
    for (const [lang, engine] of Object.entries(engines)) bytes[lang] = await engine.bytes();
    results[name] = { found, bytes };
  } catch (error) {
    if (!["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(error.code)) throw error;
    results[name] = { absent: error.message.split("\n")[0].replace(/ imported from .*/, "") };
  }
}
// Pagefind leaves a process of its own running.
process.stdout.write(JSON.stringify(results), () => process.exit(0));
