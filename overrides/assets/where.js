// “Where am I?”: of the tables on the page it shows what fits the reader's answers. Nothing is sent or kept, and all words are the page's own.
"use strict";
for (const tool of document.querySelectorAll('[data-tool="where"]')) {
  const form = tool.querySelector(".tool-form");
  const [days, lender, every, status] = ["[data-days]", "[data-lender]", "button", "[role=status]"].map((one) => form.querySelector(one));
  const ticks = [...form.querySelectorAll('[type="checkbox"]')];
  const rows = (name) => [...tool.querySelectorAll(`[data-answers="${name}"] tbody tr`)];

  const chosen = () => {
    const events = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
    const shown = rows("event").filter((row) => events.includes(row.dataset.id));
    // Court papers show the stage by themselves, whatever the day.
    const stages = shown.map((row) => row.dataset.stage).filter(Boolean);
    const day = days.value === "" ? NaN : Math.max(1, Math.floor(Number(days.value)));
    const reached = ({ from, to }) => from !== undefined && day >= Number(from) && day <= Number(to ?? Infinity);
    return {
      days: rows("days").filter((row) => (stages.length ? stages.includes(row.dataset.id) : reached(row.dataset))),
      event: shown,
      lender: rows("lender").filter((row) => row.dataset.id === lender.value),
    };
  };

  const show = () => {
    const all = every.getAttribute("aria-pressed") === "true";
    const fitting = chosen();
    const unbound = (fitting.lender[0]?.dataset.unbound ?? "").split(" ");
    for (const [name, wanted] of Object.entries(fitting)) {
      for (const row of rows(name)) row.hidden = !all && !wanted.includes(row);
      tool.querySelector(`[data-answers="${name}"]`).hidden = !all && !wanted.length;
    }
    const loose = ({ rule }) => rule.split(" ").every((one) => unbound.includes(one));
    for (const line of tool.querySelectorAll("[data-rule]")) line.hidden = !all && loose(line.dataset);
    // The next step stands in for one that does not fit.
    for (const list of tool.querySelectorAll("ol:has([data-spare])")) {
      const gone = list.querySelectorAll("[data-rule][hidden]").length;
      list.querySelectorAll("[data-spare]").forEach((step, number) => { step.hidden = number >= gone; });
    }
    for (const cell of tool.querySelectorAll("td:has([data-rule])")) cell.hidden = !cell.querySelector("li:not([hidden])");
    status.textContent = all ? "" : Object.values(fitting).flat().map((row) => row.cells[0].textContent.trim()).join(" · ");
  };

  form.addEventListener("input", () => {
    every.setAttribute("aria-pressed", "false");
    show();
  });
  every.addEventListener("click", () => {
    every.setAttribute("aria-pressed", String(every.getAttribute("aria-pressed") !== "true"));
    show();
  });
  // Some browsers bring ticks back when a page is loaded again; the next reader of a shared phone need not see them.
  for (const tick of ticks) tick.checked = false;
  form.hidden = false;
  show();
}
