// A question in, pages and their sections out. What counts is words, weighed by BM25F, and ideas: all names of an idea, in every language we
// speak, are one word here. Pure; tests/site/test_finding.py asks it the questions of tests/cases/questions.yml.
"use strict";
globalThis.ashoreFinding = (data, lang) => {
  const { runs, isHan, pairs, stem, distance } = globalThis.ashoreWords;
  const { isLoud, SILENT_HAN, stretches, named, sounded, words } = globalThis.ashoreIdeas(data);
  // How much a word counts by where it stands: page's title, section's title, text, where its idea is at home, title in another language.
  // IDEA and NEAR: an idea, and a misspelt word, as against a word. SATURATION, LENGTH: BM25's k and b. PAGE: what a page lends its sections.
  // Chosen by `scripts/bench search`; any round values near these do about as well.
  const WEIGHT = { page: 3, title: 1.5, text: 0.6, home: 5, abroad: 1 };
  const [IDEA, NEAR, SATURATION, LENGTH, PAGE] = [2, 0.6, 4, 0.5, 1];

  const loud = (text) => runs(text).filter(isLoud);
  const han = (text) => runs(text).filter(isHan);
  const stemmed = (text, language) => loud(text).map((run) => stem(run, language));
  const hanIdeas = (text) => han(text).flatMap((run) => named([...run], "han"));
  const mark = (idea) => `#${idea}`;
  const termsOf = (text, language) => [
    ...stemmed(text, language),
    ...han(text).flatMap((run) => (run.length > 1 ? [...pairs(run), ...run] : [run])),
    ...[...named(stemmed(text, language), language), ...hanIdeas(text)].map(mark),
  ];

  // An index of documents, each a list of terms by field: term → document → what it weighs there.
  const layer = (documents) => {
    const index = new Map();
    for (const [field, weight] of Object.entries(WEIGHT)) {
      const average = documents.reduce((sum, document) => sum + document[field].length, 0) / documents.length || 1;
      documents.forEach((document, number) => {
        const share = weight / (1 + LENGTH * (document[field].length / average - 1));
        for (const term of document[field]) {
          if (!index.has(term)) index.set(term, new Map());
          index.get(term).set(number, (index.get(term).get(number) || 0) + share);
        }
      });
    }
    return { index, size: documents.length };
  };

  // Two layers: sections, and pages as wholes. A page's first part has the page's names.
  const others = data.languages.filter((language) => language !== lang);
  const abroad = (titles) => titles.flatMap((title, number) => termsOf(title, others[number]));
  const athome = (address) => data.ideas.flatMap(([homes], idea) => (homes.some(address) ? [mark(idea)] : []));
  const cut = data.sections.map(([page, id, title, text, , twins, rest]) => ({
    page: id ? [] : termsOf(data.pages[page][1], lang),
    title: termsOf(title, lang),
    text: termsOf(`${text} ${rest}`, lang),
    home: athome((home) => home === data.pages[page][0] + (id && `#${id}`)),
    abroad: abroad(id ? twins : data.pages[page][2]),
  }));
  const sections = layer(cut);
  const pages = layer(
    data.pages.map(([path], page) => {
      const all = (field) => cut.filter((_, number) => data.sections[number][0] === page).flatMap((section) => section[field]);
      return { page: all("page"), title: all("title"), text: all("text"), home: athome((home) => home.split("#")[0] === path), abroad: all("abroad") };
    }),
  );

  // A word nobody knows: what begins like it while it is being typed, else what is one or two letters away.
  const known = new Set([...[...sections.index.keys()].filter((term) => /^[a-z]/.test(term)), ...words]);
  const nearest = (word, last) => {
    if (word.length < 4 || /[0-9]/.test(word)) return [];
    const like = (fits) => [...known].filter((other) => other.length > 2 && other[0] === word[0] && fits(other));
    const begun = last ? like((other) => other.startsWith(word)) : [];
    if (begun.length) return begun;
    const close = like((other) => distance(word, other, 1) === 1);
    return close.length || word.length < 7 ? close : like((other) => distance(word, other, 2) === 2);
  };

  // What is looked for: each term with its weight. Names of ideas hold for the words as they were meant, so misspelt ones are put right first.
  const ask = (question) => {
    const wanted = new Map();
    const want = (terms, weight) => terms.forEach((term) => wanted.set(term, Math.max(weight, wanted.get(term) || 0)));
    const latin = runs(question).filter((run) => !isHan(run));
    const kept = latin.some(isLoud) || han(question).length ? latin.filter(isLoud) : latin;
    kept.forEach((run, place) => {
      const stems = data.languages.map((language) => stem(run, language));
      want(stems, 1);
      if (!stems.some((one) => known.has(one))) want(nearest(stem(run, lang), place === kept.length - 1), NEAR);
    });
    for (const language of data.languages) {
      const meant = kept.map((run) => stem(run, language)).map((one) => (known.has(one) ? one : nearest(one, false)[0] || one));
      want(named(meant, language).map(mark), IDEA);
    }
    want([...sounded(latin), ...hanIdeas(question)].map(mark), IDEA);
    const parts = han(question).flatMap((run) => run.split(SILENT_HAN)).filter(Boolean);
    want((parts.length ? parts : han(question)).flatMap(pairs), 1);
    return wanted;
  };

  const weigh = ({ index, size }, wanted) => {
    const scores = new Map();
    for (const [term, weight] of wanted) {
      const holders = index.get(term) || new Map();
      const rarity = Math.log(1 + (size - holders.size + 0.5) / (holders.size + 0.5));
      for (const [number, share] of holders) scores.set(number, (scores.get(number) || 0) + (weight * rarity * share) / (share + SATURATION));
    }
    return scores;
  };

  // Pages, best first, each with its sections, best first: [{ page, score, sections: [[score, number], …] }, …].
  const find = (question) => {
    const wanted = ask(question);
    const whole = weigh(pages, wanted);
    const found = new Map();
    for (const [number, score] of weigh(sections, wanted)) {
      const page = data.sections[number][0];
      found.set(page, [...(found.get(page) || []), [score, number]]);
    }
    return [...found]
      .map(([page, list]) => [page, list.sort((one, other) => other[0] - one[0] || one[1] - other[1])])
      .map(([page, list]) => ({ page, sections: list, score: list[0][0] + PAGE * (whole.get(page) || 0) }))
      .sort((one, other) => other.score - one.score || one.page - other.page);
  };

  return { ask, find, stretches, isLoud, mark, documents: cut };
};
