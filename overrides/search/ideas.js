// What a text is about: the ideas whose names stand in it, in whatever language. `data` is what src/ashore/site/finding.py packs.
"use strict";
globalThis.ashoreIdeas = (data) => {
  const { simple, runs, isHan, pairs, stem } = globalThis.ashoreWords;
  // Beside each Han sign of names and silent words, in their order, stand its traditional form and its pinyin, if it has them.
  const signs = new Set([data.ideas, Object.values(data.silent)].flat(3).join("").match(/[\u3400-\u9fff]/g));
  const readings = new Map();
  const syllables = data.sounds.split(" ");
  [...signs].forEach((sign, at) => simple.set(data.signs[at], sign) && readings.set(sign, syllables[at] || "?"));

  // Words that say nothing about what is asked.
  const silent = new Set();
  const silentHan = [];
  for (const word of Object.values(data.silent).flat()) {
    const cut = runs(word);
    if (cut.length === 1) isHan(cut[0]) ? silentHan.push(cut[0]) : silent.add(cut[0]);
  }
  const SILENT_HAN = new RegExp(silentHan.sort((one, other) => other.length - one.length).join("|") || "(?!)", "g");
  const isLoud = (run) => !isHan(run) && !silent.has(run);

  // The words of names by language, as they are written, each with its stem.
  const forms = Object.fromEntries(data.languages.map((language) => [language, new Map()]));
  const learn = (words, language) => words.map((run) => forms[language].set(run, stem(run, language)).get(run));

  // Names by script or language: Latin ones as stems joined by spaces, Han ones by signs. `longest` tells, by the first unit of a name,
  // how many units the longest name has that begins so.
  const names = {};
  const longest = {};
  const sounds = [];
  const enter = (script, units, idea) => {
    if (!units.length) return;
    const name = units.join(script === "han" ? "" : " ");
    names[script] ||= new Map();
    longest[script] ||= new Map();
    names[script].set(name, (names[script].get(name) || new Set()).add(idea));
    longest[script].set(units[0], Math.max(longest[script].get(units[0]) || 0, units.length));
  };
  // Shorter sounds are words of other languages too (he, me, los).
  const hear = (sound, idea) => sound.length > 3 && !sound.includes("?") && sounds.push([sound, idea]);
  const enterWord = (word, language, idea) => {
    const cut = runs(word);
    const telling = cut.some(isLoud) ? cut.filter(isLoud) : cut;
    const units = [...cut.join("")];
    if (cut.some(isHan)) enter("han", units, idea) || hear(units.map((sign) => readings.get(sign) || "?").join(""), idea);
    else enter(language, learn(telling, language), idea);
  };
  data.ideas.forEach(([, ...lists], idea) =>
    lists.forEach((list, number) => {
      const language = data.languages[number];
      for (const word of list.split(",").filter(Boolean)) language ? enterWord(word, language, idea) : hear(word, idea);
    }),
  );

  // From left to right, the longest name that stands at a place: [from, to, ideas], counted in units.
  const stretches = (units, script) => {
    const found = [];
    for (let at = 0; at < units.length; ) {
      let size = Math.min(longest[script]?.get(units[at]) || 0, units.length - at);
      const name = () => names[script].get(units.slice(at, at + size).join(script === "han" ? "" : " "));
      while (size && !name()) size -= 1;
      if (size) found.push([at, at + size, [...name()]]);
      at += size || 1;
    }
    return found;
  };
  const named = (units, script) => stretches(units, script).flatMap(([, , ideas]) => ideas);

  // Part of a Chinese name, as far as it goes: idea → how much of its shortest such name it is. What is part of none may be misspelt by a sign.
  const within = (fits) => {
    const found = new Map();
    for (const [name, ideas] of names.han || []) for (const idea of ideas) found.set(idea, Math.max(found.get(idea) || 0, fits(name)));
    return [...found].filter(([, share]) => share);
  };
  const partly = (run) => within((name) => (name.includes(run) ? run.length / name.length : 0));
  const misspelt = (run) => within((name) => (run.length > 1 && name.length === run.length && [...run].filter((sign, at) => sign !== name[at]).length < 2 ? 0.5 : 0));
  const unnamed = (run) => [partly(run), pairs(run).flatMap(partly), misspelt(run)].find(({ length }) => length) || [];

  // Pinyin is typed with or without spaces, and ü as v: a sound may be several words, a whole word, or, if long enough to be sure, part of one.
  const sounded = (typed) => {
    const words = typed.map((word) => word.replace(/v/g, "u"));
    const joined = new Set(words.flatMap((_, from) => [1, 2, 3, 4, 5, 6].map((size) => words.slice(from, from + size).join(""))));
    return sounds
      .filter(([sound]) => joined.has(sound) || (sound.length > 5 && words.some((word) => word.includes(sound))))
      .map(([, idea]) => idea);
  };

  return { isLoud, SILENT_HAN, stretches, named, unnamed, sounded, forms, learn };
};
