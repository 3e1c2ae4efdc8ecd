// What a text is about: the ideas whose names stand in it, in whatever language. `data` is what src/ashore/site/finding.py packs.
"use strict";
globalThis.ashoreIdeas = (data) => {
  const { runs, isHan, stem } = globalThis.ashoreWords;

  // Words that say nothing about what is asked.
  const silent = new Set();
  const silentHan = [];
  for (const word of Object.values(data.silent).flat()) {
    const cut = runs(word);
    if (cut.length === 1) isHan(cut[0]) ? silentHan.push(cut[0]) : silent.add(cut[0]);
  }
  const SILENT_HAN = new RegExp(silentHan.sort((one, other) => other.length - one.length).join("|") || "(?!)", "g");
  const isLoud = (run) => !isHan(run) && !silent.has(run);

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
  const enterWord = (word, language, idea) => {
    const cut = runs(word);
    const telling = cut.some(isLoud) ? cut.filter(isLoud) : cut;
    if (cut.some(isHan)) enter("han", [...cut.join("")], idea);
    else enter(language, telling.map((run) => stem(run, language)), idea);
  };
  data.ideas.forEach(([, ...lists], idea) =>
    lists.forEach((list, number) => {
      const language = data.languages[number];
      for (const word of list.split(",").filter(Boolean)) language ? enterWord(word, language, idea) : sounds.push([word, idea]);
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

  // Pinyin is typed with or without spaces: a sound may be several words, a whole word, or, if long enough to be sure, part of one.
  const sounded = (words) => {
    const joined = new Set(words.flatMap((_, from) => [1, 2, 3, 4, 5, 6].map((size) => words.slice(from, from + size).join(""))));
    return sounds
      .filter(([sound]) => joined.has(sound) || (sound.length > 5 && words.some((word) => word.includes(sound))))
      .map(([, idea]) => idea);
  };

  const words = Object.values(names).flatMap((known) => [...known.keys()]).flatMap((name) => (isHan(name) ? [] : name.split(" ")));
  return { isLoud, SILENT_HAN, stretches, named, sounded, words };
};
