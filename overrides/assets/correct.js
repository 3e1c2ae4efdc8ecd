// Turns the text to copy of a correction into a form: choose the fact, say what is wrong, then copy, mail or save the text.
// Loaded on a correction page, and by ashore.js when a reader opens one over an article. It sends nothing.
"use strict";
(() => {
  if (document.documentElement.dataset.corrects) return;
  document.documentElement.dataset.corrects = "yes";

  // The facts of a section as its list shows them.
  const factsOf = (section) =>
    [...section.querySelectorAll(".fix-facts dt")].map((name) => {
      const values = [];
      for (let next = name.nextElementSibling; next?.localName === "dd"; next = next.nextElementSibling)
        values.push([next.lang, next.textContent.trim()]);
      return { label: name.firstChild.textContent.trim(), place: name.querySelector("code").textContent, values };
    });

  const factLines = (fact, words) => [
    `${words.fact}${fact.label}${words.opening}${fact.place}${words.closing}`,
    words.now.trim(),
    ...fact.values.map(([lang, text]) => `  ${lang}: ${text}`),
  ];

  // The head as it was written when the site was built, then what the reader chose and wrote.
  const compose = (head, fact, form, words) => {
    const asked = ["wrong", "right", "source"].map((name) => {
      const field = form.elements[name];
      return `${field.parentElement.firstChild.textContent.trim()}\n${field.value.trim()}`;
    });
    return [head, ...(fact ? [factLines(fact, words).join("\n")] : []), ...asked].join("\n\n") + "\n";
  };

  const save = (text, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const copy = async (letter) => {
    try {
      await navigator.clipboard.writeText(letter.value);
      return true;
    } catch {
      letter.select();
      return document.execCommand("copy");
    }
  };

  const enhance = (details) => {
    const letter = details.querySelector("textarea");
    const template = (details.closest("dialog") || document).querySelector(".fix-form");
    if (!template || details.querySelector("form")) return;
    const section = details.closest(".fix");
    const words = template.dataset;
    const facts = factsOf(section);
    const parts = template.content.cloneNode(true);
    const form = parts.querySelector("form");
    const status = parts.querySelector("[role=status]");
    const [copyButton, saveButton] = parts.querySelectorAll("button");
    const mail = details.querySelector(".fix-mail");
    const head = letter.defaultValue.trim().split("\n\n")[0];
    const lang = document.documentElement.lang;

    facts.forEach((fact, number) => {
      const value = fact.values.find(([id]) => id === lang)?.[1] || "";
      const shown = value.length > 70 ? `${value.slice(0, 70)}…` : value;
      form.elements.fact.append(new Option(`${fact.label}: ${shown}`, number));
    });
    const refresh = () => {
      letter.value = compose(head, facts[form.elements.fact.value], form, words);
      status.textContent = "";
      if (mail) {
        const address = mail.href.split("?")[0];
        mail.href = `${address}?subject=${encodeURIComponent(head.split("\n")[0])}&body=${encodeURIComponent(letter.value)}`;
      }
    };
    form.addEventListener("input", refresh);
    form.addEventListener("submit", (event) => event.preventDefault());
    copyButton.addEventListener("click", async () => {
      status.textContent = (await copy(letter)) ? words.copied : words.select;
    });
    saveButton.addEventListener("click", () => save(letter.value, `ashore-${section.dataset.id || section.id}.txt`));
    letter.closest("label").before(form);
    details.append(...parts.childNodes);
    if (mail) details.querySelector(".fix-buttons").prepend(mail);
    refresh();
  };

  // “toggle” does not bubble, but is heard on its way down.
  document.addEventListener("toggle", (event) => event.target.matches?.(".fix-letter[open]") && enhance(event.target), true);
  const openTarget = () => {
    const section = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = section && section.querySelector(".fix-letter");
    if (details) details.open = true;
  };
  addEventListener("hashchange", openTarget);
  openTarget();
  document.querySelectorAll(".fix-letter[open]").forEach(enhance);
})();
