// Letters and the log: what the reader types goes into the text on the page, and to nobody. Copy, save and print are the device's own.
"use strict";
(() => {
  const tools = [...document.querySelectorAll('[data-tool="letters"]')];
  const controls = tools.flatMap((tool) => [...tool.querySelectorAll("input[data-blank], textarea[data-blank]")]);
  const blanks = tools.flatMap((tool) => [...tool.querySelectorAll(".blank")]);
  const empty = new Map(blanks.map((blank) => [blank, blank.textContent]));
  const touched = new Set();

  // A day is written as each language writes it; the browser knows how.
  const written = (value, kind, locale) =>
    kind === "date" ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(value)) : value;

  const fill = (control) => {
    const { blank: name } = control.dataset;
    const letter = control.closest("details");
    for (const blank of letter.querySelectorAll(`.blank[data-blank="${name}"]`)) {
      const value = control.value.trim();
      blank.classList.toggle("filled", Boolean(value));
      blank.textContent = value ? written(value, control.type, blank.closest("[data-locale]").dataset.locale) : empty.get(blank);
    }
  };

  // What one letter was told, the others know too, unless they were told otherwise.
  const typed = (event) => {
    const control = event.target;
    touched.add(control);
    fill(control);
    for (const other of controls) {
      if (other.dataset.blank !== control.dataset.blank || touched.has(other)) continue;
      other.value = control.value;
      fill(other);
    }
  };

  const sent = (letter) => letter.querySelector(".letter-text");
  const text = (letter) =>
    [...sent(letter).querySelectorAll("p:not(.left-out)")].map((paragraph) => paragraph.textContent.trim()).join("\n\n") + "\n";

  // What does not fit is left out, in every language of the letter: a tick before each paragraph of the text that the reader reads.
  const shorten = (letter, words) => {
    const texts = [...letter.querySelectorAll(".letter-text")].map((one) => [...one.querySelectorAll("p:not(.close, .signed)")]);
    texts.at(-1).forEach((paragraph, number) => {
      if (!number) return; // whom it is addressed to
      const tick = Object.assign(document.createElement("input"), { type: "checkbox", checked: true, autocomplete: "off" });
      tick.setAttribute("aria-label", words.paragraph.replace("{n}", number));
      tick.addEventListener("change", () => texts.forEach((one) => one[number].classList.toggle("left-out", !tick.checked)));
      paragraph.prepend(tick);
    });
  };

  const copy = async (letter) => {
    const status = letter.querySelector(".letter-buttons [role=status]");
    try {
      await navigator.clipboard.writeText(text(letter));
      status.textContent = status.dataset.copied;
    } catch {
      getSelection().selectAllChildren(sent(letter));
      status.textContent = status.dataset.marked;
    }
  };
  const save = (letter) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", text(letter)], { type: "text/plain;charset=utf-8" }));
    link.download = letter.querySelector(".letter-buttons").dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const printed = (tool) => {
    tool.classList.add("print-only");
    document.documentElement.classList.add("printing");
    addEventListener("afterprint", () => {
      tool.classList.remove("print-only");
      document.documentElement.classList.remove("printing");
    }, { once: true });
    print();
  };
  const more = (log) => log.querySelector("tbody tr.waiting")?.classList.remove("waiting");
  const doing = { copy, save, print: printed, more };

  for (const control of controls) control.addEventListener("input", typed);
  for (const tool of tools) {
    for (const part of tool.querySelectorAll(".letter-form, .letter-do")) part.hidden = false;
    if (tool.matches(".letter")) shorten(tool, tool.querySelector(".letter-buttons").dataset);
    for (const button of tool.querySelectorAll("[data-do]")) button.addEventListener("click", () => doing[button.dataset.do](tool));
    for (const cell of tool.querySelectorAll(".log-table tbody td")) {
      const box = document.createElement("textarea");
      box.rows = 2;
      box.setAttribute("aria-label", cell.dataset.label);
      cell.append(box);
    }
  }
  // A letter that an address names is opened.
  const named = document.getElementById(location.hash.slice(1));
  if (named?.matches("details.letter")) named.open = true;
})();
