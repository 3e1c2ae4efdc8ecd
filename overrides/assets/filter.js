// The table of rights: shows only what happened to the reader. Without this script all rows stand there, group by group.
"use strict";
for (const tool of document.querySelectorAll('[data-tool="filter"]')) {
  const bar = tool.querySelector(".filter");
  const status = bar.querySelector("[role=status]");
  // A provision stands under the first thing it is about: where one thing is asked for, that one is the heading.
  const heads = [...tool.querySelectorAll("tr.group")];
  const titles = heads.map((head) => head.textContent.trim());
  const entitle = (button) => {
    const shown = heads.filter((head) => !head.parentElement.hidden);
    heads.forEach((head, number) => {
      head.hidden = Boolean(button.dataset.topic) && head !== shown[0];
      head.cells[0].textContent = button.dataset.topic && head === shown[0] ? button.textContent : titles[number];
    });
  };
  const rows = [...tool.querySelectorAll("tbody tr:not(.group)")];
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    for (const other of bar.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
    const { topic } = button.dataset;
    for (const row of rows) row.hidden = Boolean(topic) && !row.dataset.topics.split(" ").includes(topic);
    for (const group of tool.querySelectorAll("tbody")) group.hidden = !group.querySelector("tr:not(.group):not([hidden])");
    entitle(button);
    status.textContent = status.dataset.count.replace("{n}", rows.filter((row) => !row.hidden).length);
  });
  bar.hidden = false;
}
