// Cutting texts and questions into what is compared: folded, stemmed words, and Han text by pairs of signs.
"use strict";
globalThis.ashoreWords = (() => {
  // Traditional signs and their simplified ones, as the data has them.
  const simple = new Map();
  // One sign for one sign, so that a place found in the folded text is the same place in the text.
  const fold = (text) => text.replace(/[\x80-\uffef]/g, (sign) => simple.get(sign) || sign.normalize("NFKD")[0]).toLowerCase();
  const RUNS = /[a-z0-9]+(?:['’][a-z]+)*|[\u3400-\u9fff\uf900-\ufaff]+/g;
  const isHan = (run) => run.charCodeAt(0) >= 0x3400;

  // The words of a text, each with its place: [word, from, to].
  const placed = (text) => [...fold(text).matchAll(RUNS)].map(({ 0: run, index }) => [run.replace(/['’]/g, ""), index, index + run.length]);
  const runs = (text) => placed(text).map(([run]) => run);
  const pairs = (run) => (run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)));

  // Light stemming, by endings in turn, never below three letters. A language without a rule goes by its words as they are.
  const ENDINGS = {
    en: [/ies$/, /(?:ing|ed|er|or|ion|ment)s?$/, /s$/, /[ey]$/],
    es: [
      /(?<=[aei]r|ndo)(?:me|te|se|nos|l[aeo]s?)$/,
      /s$/,
      /e$/,
      /(?:(?:a|ie)r(?:on|an?)?|[ei]r(?:an)?|[ae]n|aban?|ian|[ai]d[oa]|(?<=[a-z]{4})ando|iendo|a?cion|io|dora?|[ai]bl|[ai]miento)$/,
      /[aeo]$/,
      /(?<=g)u$/,
    ],
  };
  const stem = (word, lang) =>
    /^[a-z]{4,}$/.test(word) ? (ENDINGS[lang] || []).reduce((rest, ending) => (rest.search(ending) > 2 ? rest.replace(ending, "") : rest), word) : word;

  // Least number of letters to change, add, leave out or swap; anything above `most` is `most` + 1.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return Math.min(last[other.length], most + 1);
  };

  return { simple, placed, runs, isHan, pairs, stem, distance };
})();
