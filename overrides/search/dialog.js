// The dialog of the search, run when the reader first opens it: loads this language's texts, asks, shows.
"use strict";
(() => {
  const PAGES = 10;
  // Further sections of a page are named if they are nearly as good as its best; a page, if it is not far behind the first.
  const [MORE, NEARLY, FAR] = [2, 0.6, 0.3];
  const dialog = document.querySelector("dialog.search");
  const [input, status, list] = ["input", ".search-status", ".search-results"].map((part) => dialog.querySelector(part));
  const lang = document.documentElement.lang;
  const words = dialog.dataset;
  // Read from a folder, where nothing can be fetched, the texts come as a script, and an address must name its file.
  const inFolder = words.documents.endsWith(".js");

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const link = (data, number, ...children) => {
    const [page, id] = data.sections[number];
    const made = element("a", "", ...children);
    made.href = words.home + data.pages[page][0] + (inFolder ? "index.html" : "") + (id ? `#${id}` : "");
    return made;
  };

  const row = ({ data, passage }, { page, sections }, wanted) => {
    const [[best, first], ...others] = sections;
    const [, , title, text, stage] = data.sections[first];
    const marked = (whole) => passage(whole, wanted).map(([piece, met]) => (met ? element("mark", "", piece) : piece));
    const name = element("strong", "", ...marked(title ? `${data.pages[page][1]} › ${title}` : data.pages[page][1]));
    const main = link(data, first, name, element("span", "search-passage", ...marked(text)));
    if (stage) name.after(element("span", `search-stage stage-${stage}`, words.stage.replace("{stage}", data.stages[stage])));
    const more = others.filter(([score, number]) => score > best * NEARLY && data.sections[number][2]).slice(0, MORE);
    return element("li", "", main, ...more.map(([, number]) => link(data, number, `› ${data.sections[number][2]}`)));
  };

  // Telephone lines for who may need one at once, by what is asked; and where nothing is found, the way to the index.
  const help = (data, wanted, mark) => {
    const asked = data.lines.filter(([idea]) => wanted.get(mark(idea)) >= 1).flatMap(([, lines]) => lines);
    const lines = [...new Map(asked)].map(([number, name]) => {
      const dial = element("a", "hotline", number);
      dial.href = `tel:${number.replace("-", "")}`;
      return element("span", "search-line", dial, ` ${name}`);
    });
    return lines.length ? [element("strong", "", data.call), ...lines] : [];
  };
  const index = (data) => {
    const way = element("a", "", data.index);
    way.href = `${words.home}find/`;
    way.addEventListener("click", () => dialog.close());
    return way;
  };

  const show = (engine) => {
    const question = input.value.trim();
    const found = question ? engine.find(question) : [];
    const shown = found.filter(({ score }) => score > found[0].score * FAR).slice(0, PAGES);
    const wanted = engine.ask(question);
    list.replaceChildren(...shown.map((one) => row(engine, one, wanted)));
    list.scrollTop = 0;
    list.dataset.question = question;
    const count = shown.length ? [words.results.replace("{n}", shown.length)] : [words.none, " ", index(engine.data)];
    status.replaceChildren(...(question ? [...help(engine.data, wanted, engine.mark), ...count] : [words.hint]));
  };

  // Arrow keys walk from the field through the results and back; Enter in the field opens the first.
  const walk = (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || input).focus();
    else if (event.key === "Enter" && document.activeElement === input) links[0]?.click();
    else return;
    event.preventDefault();
  };

  // Tables come by columns, which packs better.
  const rows = (columns) => (columns[0] || []).map((_, row) => columns.map((column) => column[row]));

  const start = (packed) => {
    const data = { ...packed, pages: rows(packed.pages), sections: rows(packed.sections), ideas: rows(packed.ideas) };
    const finding = globalThis.ashoreFinding(data, lang);
    const engine = { data, ...finding, ...globalThis.ashorePassage(finding, lang) };
    let timer;
    const now = () => {
      clearTimeout(timer);
      if (list.dataset.question !== input.value.trim()) show(engine);
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(now, 120);
    });
    // Who leaves the field at once must not walk through the results of what stood there before, nor lose them on the way.
    dialog.addEventListener("keydown", ({ key }) => (key === "ArrowDown" || key === "Enter") && document.activeElement === input && now());
    // A link to a section of this very page leads nowhere while the dialog covers it.
    list.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
    dialog.addEventListener("keydown", walk);
    show(engine);
  };

  const fetched = async () => {
    const answer = await fetch(words.documents);
    return answer.ok ? answer.json() : Promise.reject(new Error(answer.status));
  };
  const scripted = () =>
    new Promise((resolve, reject) => {
      const script = element("script", "");
      script.src = words.documents;
      script.onload = () => resolve(globalThis.ashoreSearch);
      script.onerror = reject;
      document.head.append(script);
    });

  status.textContent = words.loading;
  (inFolder ? scripted() : fetched()).then(start).catch(() => dialog.dispatchEvent(new Event("failed")));
})();
