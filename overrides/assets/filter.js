// The table of rights: shows only what happened to the reader. Without this script all rows stand there, group by group.
"use strict";
for (const tool of document.querySelectorAll('[data-tool="filter"]')) {
  const bar = tool.querySelector(".filter");
  const status = bar.querySelector("[role=status]");
  const rows = [...tool.querySelectorAll("tbody tr:not(.group)")];
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    for (const other of bar.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
    const { topic } = button.dataset;
    for (const row of rows) row.hidden = Boolean(topic) && !row.dataset.topics.split(" ").includes(topic);
    for (const group of tool.querySelectorAll("tbody")) group.hidden = !group.querySelector("tr:not(.group):not([hidden])");
    status.textContent = status.dataset.count.replace("{n}", rows.filter((row) => !row.hidden).length);
  });
  bar.hidden = false;
}
