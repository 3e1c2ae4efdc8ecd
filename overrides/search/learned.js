// What was learned from questions that people asked: how much a question speaks for each page. src/ashore/knowledge/learned.py tells how it is packed.
"use strict";
globalThis.ashoreLearned = ({ pages, bits, steps, votes, levels }) => {
  const { runs, isHan, pairs } = globalThis.ashoreWords;
  const [FIRST, FAR, BEGINNING] = [35, 91, 5];

  // By place: what the features there say, as [number of the page, weight].
  const said = new Map();
  let [at, number] = [0, 0];
  for (const sign of steps) {
    const step = sign.charCodeAt(0) - FIRST;
    at += step;
    if (step === FAR) continue;
    const vote = votes.charCodeAt(number++) - FIRST;
    said.set(at, [...(said.get(at) || []), [pages[Math.floor(vote / levels.length)], levels[vote % levels.length]]]);
  }

  const place = (feature) => {
    let mixed = 0x811c9dc5;
    for (let sign = 0; sign < feature.length; sign += 1) mixed = Math.imul(mixed ^ feature.charCodeAt(sign), 0x01000193);
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - bits);
  };
  const features = (question) => new Set(runs(question).flatMap((run) => (isHan(run) ? [...run, ...(run.length > 1 ? pairs(run) : [])] : [run.slice(0, BEGINNING)])));

  // Pages by number, each with what speaks for it. A page that a language lacks has no number.
  const speak = (question) => {
    const scores = new Map();
    for (const feature of features(question))
      for (const [page, weight] of said.get(place(feature)) || []) if (page >= 0) scores.set(page, (scores.get(page) || 0) + weight);
    return scores;
  };
  return { features, place, speak };
};
