// The report reads without this. It only adds a field to each part with long tables that shows the rows holding what one types.
const words = document.currentScript.dataset;
for (const part of document.querySelectorAll("section")) {
  const rows = [...part.querySelectorAll("table.filtered > tbody > tr")];
  if (rows.length < 8) continue;
  const label = document.createElement("label");
  const field = document.createElement("input");
  const told = document.createElement("output");
  field.type = "search";
  label.className = "filter";
  label.append(words.filter + " ", field, " ", told);
  let texts;
  field.addEventListener("input", () => {
    texts ??= rows.map((row) => row.textContent.toLowerCase());
    const wanted = field.value.trim().toLowerCase();
    let count = 0;
    rows.forEach((row, index) => {
      row.hidden = !texts[index].includes(wanted);
      count += row.hidden ? 0 : 1;
    });
    told.textContent = wanted ? words.count.replace("{n}", count) : "";
  });
  part.querySelector("h2").after(label);
}
