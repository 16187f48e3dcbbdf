
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const value = (row, place) => row.cells[place].dataset.v ?? row.cells[place].textContent.trim();
  table.tHead.addEventListener("click", (event) => {
    const head = event.target.closest("button")?.closest("th");
    if (!head) return;
    const heads = [...head.parentNode.cells];
    const place = heads.indexOf(head);
    const number = head.classList.contains("number");
    // Numbers begin with the highest, words with the first.
    const first = number ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const compare = (a, b) => {
      const [x, y] = [value(a, place), value(b, place)];
      if (x === "" || y === "") return (x === "") - (y === "");
      // To localeCompare the digits behind a point are a number of their own, and 92.25 is more than 92.5.
      return sign * (number ? parseFloat(x) - parseFloat(y) : x.localeCompare(y, undefined, { numeric: true }));
    };
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort(compare));
  });
}
document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const row of document.getElementById("table").tBodies[0].rows) {
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
  }
});
