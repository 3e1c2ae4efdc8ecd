// Our own: BM25F over beginnings and titles, ideas, and what was learned from questions.
import { openOurs } from "./shared.mjs";

export const open = (job, lang) => openOurs(job, lang, job.data[lang], job.packed[lang]);
