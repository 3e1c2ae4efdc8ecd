// The search of one language, loaded when the reader first opens it. lunr keeps the index; cutting text into words is ours:
// accents are folded, Han text is indexed by single signs and by pairs, so that two-character words such as 催收 are found.
"use strict";
(() => {
  const LIMIT = 20;
  const PER_PAGE = 3;
  const dialog = document.querySelector("dialog.search");
  const [input, status, list] = ["input", ".search-status", ".search-results"].map((part) => dialog.querySelector(part));
  const lang = document.documentElement.lang;
  const words = dialog.dataset;

  // One sign for one sign, so that a place found in the folded text is the same place in the text.
  const fold = (text) =>
    text.replace(/[^\x00-\x7f]/g, (sign) => sign.normalize("NFKD")[0]).toLowerCase();
  const RUNS = /[a-z0-9]+|[\u3400-\u9fff\uf900-\ufaff]+/g;
  const isHan = (run) => run.charCodeAt(0) >= 0x3400;

  // Light stemming, the same for text and question. Spanish: plural, then a last a, e or o. English: plural only.
  const STEMS = {
    es: (word) => word.replace(/(?:es|s)$/, "").replace(/[aeo]$/, ""),
    en: (word) => word.replace(/ies$/, "y").replace(/(sh|ch|x|ss)es$/, "$1").replace(/([^s])s$/, "$1"),
  };
  const stem = (word) => (word.length > 3 && /^[a-z]+$/.test(word) && STEMS[lang] ? STEMS[lang](word) : word);

  const pairs = (run) => Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
  const indexTerms = (text) =>
    (fold(text).match(RUNS) || []).flatMap((run) => (isHan(run) ? [...run, ...pairs(run)] : [stem(run)]));
  const queryRuns = (text) =>
    (fold(text).match(RUNS) || []).flatMap((run) => (isHan(run) && run.length > 1 ? pairs(run) : [run]));

  const makeIndex = (documents) => {
    const builder = new lunr.Builder();
    builder.tokenizer = (text) => indexTerms(String(text)).map((term) => new lunr.Token(term, {}));
    builder.ref("number");
    builder.field("page", { boost: 3 });
    builder.field("title", { boost: 4 });
    builder.field("text");
    documents.sections.forEach(([page, id, title, text], number) =>
      // The first part of a page answers for the page as a whole.
      builder.add({ number, title, text, page: id ? "" : documents.pages[page][1] }),
    );
    return builder.build();
  };

  const hits = (index, run, last) =>
    index.query((query) => {
      query.term(stem(run), { usePipeline: false, boost: 10 });
      if (!isHan(run) && run.length > 2 && last) {
        query.term(stem(run), { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      }
    });
  const nearHits = (index, run) =>
    index.query((query) => query.term(stem(run), { usePipeline: false, editDistance: run.length > 7 ? 2 : 1 }));

  // A section that holds more of the question's rare words comes first; then lunr's own score counts.
  const rank = (index, size, question) => {
    const runs = [...new Set(queryRuns(question))].slice(0, 24);
    const total = new Map();
    runs.forEach((run, place) => {
      let found = hits(index, run, place === runs.length - 1);
      if (!found.length && !isHan(run) && run.length > 3) found = nearHits(index, run);
      const rarity = Math.log(1 + size / (found.length || 1));
      for (const { ref, score } of found) {
        const entry = total.get(ref) || { ref: Number(ref), weight: 0, score: 0 };
        entry.weight += rarity;
        entry.score += score;
        total.set(ref, entry);
      }
    });
    return [...total.values()].sort((a, b) => b.weight - a.weight || b.score - a.score || a.ref - b.ref);
  };

  const find = (index, documents, question) => {
    const shown = new Map();
    return rank(index, documents.sections.length, question)
      .filter(({ ref }) => {
        const page = documents.sections[ref][0];
        shown.set(page, (shown.get(page) || 0) + 1);
        return shown.get(page) <= PER_PAGE;
      })
      .slice(0, LIMIT)
      .map(({ ref }) => documents.sections[ref]);
  };

  const marks = (text, question) => {
    const folded = fold(text);
    const whole = fold(question).match(RUNS) || [];
    const spans = [];
    for (const run of new Set([...whole, ...queryRuns(question)])) {
      const part = stem(run);
      if (part.length < 2 && whole.length > 1) continue;
      for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
        if (!isHan(run) && /[a-z0-9]/.test(folded[at - 1] || "")) continue;
        let end = at + part.length;
        if (!isHan(run)) while (/[a-z0-9]/.test(folded[end] || "")) end += 1;
        // A short word such as “la” is marked only where it stands alone.
        if (!isHan(run) && end - at > part.length + 4) continue;
        spans.push([at, end, part.length]);
      }
    }
    return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  };

  const excerpt = (text, question) => {
    const spans = marks(text, question);
    const longest = spans.reduce((best, span) => (span[2] > best[2] ? span : best), spans[0] || [0, 0, 0]);
    const width = lang === "zh" ? 70 : 150;
    let start = Math.max(0, longest[0] - Math.round(width / 3));
    while (start > 0 && lang !== "zh" && text[start - 1] !== " ") start -= 1;
    let end = Math.min(text.length, start + width);
    while (end < text.length && lang !== "zh" && text[end] !== " ") end += 1;
    const piece = document.createElement("span");
    piece.append(start ? "…" : "");
    let at = start;
    for (const [from, to] of spans) {
      if (from < at || to > end) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      piece.append(text.slice(at, from), mark);
      at = to;
    }
    piece.append(text.slice(at, end), end < text.length ? "…" : "");
    return piece;
  };

  const row = (documents, [page, id, title, text], question) => {
    const [path, pageTitle] = documents.pages[page];
    const link = document.createElement("a");
    link.href = words.home + path + (id ? "#" + id : "");
    const name = document.createElement("strong");
    name.textContent = title ? `${pageTitle} › ${title}` : pageTitle;
    link.append(name, excerpt(text, question));
    const item = document.createElement("li");
    item.append(link);
    return item;
  };

  const show = (index, documents) => {
    const question = input.value.trim();
    if (!question) {
      list.replaceChildren();
      list.dataset.question = "";
      status.textContent = words.hint;
      return;
    }
    const found = find(index, documents, question);
    list.replaceChildren(...found.map((section) => row(documents, section, question)));
    list.scrollTop = 0;
    list.dataset.question = question;
    status.textContent = found.length ? words.results.replace("{n}", found.length) : words.none;
  };

  // Arrow keys walk from the field through the results and back; Enter in the field opens the first.
  const walk = (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || input).focus();
    else if (event.key === "Enter" && document.activeElement === input) {
      if (links[0]) links[0].click();
    } else return;
    event.preventDefault();
  };

  status.textContent = words.loading;
  fetch(words.documents)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .then((documents) => {
      const index = makeIndex(documents);
      let timer;
      input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(() => show(index, documents), 120);
      });
      // A link to a section of this very page leads nowhere while the dialog covers it.
      list.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
      dialog.addEventListener("keydown", walk);
      show(index, documents);
    })
    .catch(() => {
      status.textContent = words.failed;
    });
})();
