// A question in, pages and their sections out. What counts is words, weighed by BM25F, and ideas: all names of an idea, in every language we
// speak, are one word here. Pure; tests/site/test_finding.py asks it the questions of tests/cases/questions.yml.
"use strict";
globalThis.ashoreFinding = (data, lang) => {
  const { runs, isHan, pairs, stem, distance } = globalThis.ashoreWords;
  const { isLoud, SILENT_HAN, stretches, named, unnamed, sounded, forms, learn } = globalThis.ashoreIdeas(data);
  // How much a word counts by where it stands: page's title, section's title, text, where its idea is at home.
  // IDEA and NEAR: an idea, and a misspelt word, as against a word. SATURATION, LENGTH: BM25's k and b.
  // Chosen by `scripts/bench search`; any round values near these do about as well.
  const WEIGHT = { page: 3, title: 1.5, text: 0.6, home: 5 };
  const [IDEA, NEAR, SATURATION, LENGTH] = [2.5, 0.6, 4, 0.5];
  // FOUND: what the page that words and ideas find best is worth beside what was learned. SURE: what was learned must be worth as much where
  // nothing else finds anything.
  const [FOUND, SURE] = [2, 1];
  const { speak } = globalThis.ashoreLearned(data.learned);

  const loud = (text) => runs(text).filter(isLoud);
  const han = (text) => runs(text).filter(isHan);
  const stemmed = (text, language) => learn(loud(text), language);
  const hanIdeas = (text) => han(text).flatMap((run) => named([...run], "han"));
  const mark = (idea) => `#${idea}`;
  const termsOf = (text, language) => [
    ...stemmed(text, language),
    ...han(text).flatMap((run) => (run.length > 1 ? [...pairs(run), ...run] : [run])),
    ...[...named(stemmed(text, language), language), ...hanIdeas(text)].map(mark),
  ];

  // A page's first part has the page's names.
  const athome = (address) => data.ideas.flatMap(([homes], idea) => (homes.some(address) ? [mark(idea)] : []));
  const cut = data.sections.map(([page, id, title, text, , rest]) => ({
    page: id ? [] : termsOf(data.pages[page][1], lang),
    title: termsOf(title, lang),
    text: termsOf(`${text} ${rest}`, lang),
    home: athome((home) => home === data.pages[page][0] + (id && `#${id}`)),
  }));

  // Term → section → what it weighs there.
  const index = new Map();
  for (const [field, weight] of Object.entries(WEIGHT)) {
    const average = cut.reduce((sum, section) => sum + section[field].length, 0) / cut.length || 1;
    cut.forEach((section, number) => {
      const share = weight / (1 + LENGTH * (section[field].length / average - 1));
      for (const term of section[field]) {
        if (!index.has(term)) index.set(term, new Map());
        index.get(term).set(number, (index.get(term).get(number) || 0) + share);
      }
    });
  }

  // A word no language knows: what begins like it while it is being typed, else what is one or two letters away, as written or as stems.
  const stems = Object.fromEntries(data.languages.map((language) => [language, new Set(forms[language].values())]));
  const reach = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
  const away = (one, other) => {
    const most = one[0] === other[0] ? reach(one) : one.length > 5 ? 1 : 0;
    const far = most ? distance(one, other, most) : 9;
    return far > most ? 9 : one[0] === other[0] ? far : far + 0.5;
  };
  const nearest = (run, last) => {
    if (/[0-9]/.test(run) || !reach(run)) return {};
    const begun = last ? [...forms[lang]].filter(([form]) => form.startsWith(run)) : [];
    if (begun.length) return { [lang]: begun.map(([, its]) => its) };
    const near = data.languages.flatMap((language) => {
      const own = stem(run, language);
      return [...forms[language]].filter(([form]) => form.length > 2).map(([form, its]) => [Math.min(away(run, form), away(own, its)), its, language]);
    });
    const least = Math.min(...near.map(([far]) => far));
    const best = near.filter(([far]) => far === least && far < 9);
    return Object.fromEntries(data.languages.map((language) => [language, best.filter((one) => one[2] === language).map(([, its]) => its)]));
  };

  // What is looked for: each term with its weight. Names of ideas hold for the words as they were meant, so misspelt ones are put right first.
  const ask = (question) => {
    const wanted = new Map();
    const want = (terms, weight) => terms.forEach((term) => wanted.set(term, Math.max(weight, wanted.get(term) || 0)));
    // The longer a name, the surer.
    const wantNamed = (units, script, sure) => stretches(units, script).forEach(([from, to, ideas]) => want(ideas.map(mark), IDEA * sure(to - from)));
    const latin = runs(question).filter((run) => !isHan(run));
    const kept = latin.some(isLoud) || han(question).length ? latin.filter(isLoud) : latin;
    const heard = sounded(latin);
    const known = (run) => heard.length || data.languages.some((language) => stems[language].has(stem(run, language)));
    const meant = kept.map((run, place) => (known(run) ? {} : nearest(run, place === kept.length - 1)));
    for (const language of data.languages) {
      want(kept.map((run) => stem(run, language)), 1);
      want(meant.flatMap((near) => near[language] || []), NEAR);
      wantNamed(kept.map((run, place) => meant[place][language]?.[0] || stem(run, language)), language, (words) => words);
    }
    want(heard.map(mark), IDEA);
    for (const run of han(question)) wantNamed([...run], "han", (signs) => 0.5 + signs / 4);
    const parts = han(question).flatMap((run) => run.split(SILENT_HAN)).filter(Boolean);
    const telling = parts.length ? parts : han(question);
    want(telling.flatMap(pairs), 1);
    if (!hanIdeas(question).length) telling.flatMap(unnamed).forEach(([idea, share]) => want([mark(idea)], IDEA * share * share));
    return wanted;
  };

  const weigh = (wanted) => {
    const scores = new Map();
    for (const [term, weight] of wanted) {
      const holders = index.get(term) || new Map();
      const rarity = Math.log(1 + (cut.length - holders.size + 0.5) / (holders.size + 0.5));
      for (const [number, share] of holders) scores.set(number, (scores.get(number) || 0) + (weight * rarity * share) / (share + SATURATION));
    }
    return scores;
  };

  // Pages, best first, each with its sections, best first: [{ page, score, sections: [[score, number], …] }, …]. A page that only what was
  // learned speaks for shows its beginning.
  const find = (question) => {
    const found = new Map();
    for (const [number, score] of weigh(ask(question))) {
      const page = data.sections[number][0];
      found.set(page, [...(found.get(page) || []), [score, number]]);
    }
    for (const list of found.values()) list.sort((one, other) => other[0] - one[0] || one[1] - other[1]);
    const worth = new Map([...found].map(([page, list]) => [page, list[0][0]]));
    const most = Math.max(0, ...worth.values());
    const spoken = new Map([...speak(question)].filter(([, weight]) => most || weight >= SURE));
    return [...new Set([...worth.keys(), ...spoken.keys()])]
      .map((page) => ({
        page,
        sections: found.get(page) || [[0, data.sections.findIndex((section) => section[0] === page)]],
        score: (worth.has(page) ? (FOUND * worth.get(page)) / most : 0) + (spoken.get(page) || 0),
      }))
      .sort((one, other) => other.score - one.score || one.page - other.page);
  };

  return { ask, find, stretches, isLoud, mark, documents: cut };
};
