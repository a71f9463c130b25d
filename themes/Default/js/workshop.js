// Keys for those who know them; every one of these acts is also a link or a button.
//   /  the scan field      j k  next and previous row      Enter  open      ?  the list of keys
const scan = document.querySelector("#scan");
const rows = [...document.querySelectorAll("tr[data-row], .rows > li")];
let current = -1;

const writing = (element) => element.matches("input, select, textarea, [contenteditable]");

function move(step) {
  if (rows.length === 0) return;
  current = Math.min(Math.max(current + step, 0), rows.length - 1);
  const link = rows[current].querySelector("a");
  for (const row of rows) row.classList.toggle("here", row === rows[current]);
  link?.focus({ preventScroll: true });
  rows[current].scrollIntoView({ block: "nearest" });
}

const keys = {
  "/": () => scan?.focus(),
  j: () => move(1),
  k: () => move(-1),
  "?": () => document.querySelector("#keys")?.toggleAttribute("open"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && document.activeElement === scan) return scan.blur();
  if (writing(event.target) || !(event.key in keys)) return;
  event.preventDefault();
  keys[event.key]();
});

// A bulk bar appears with the first box ticked and says how many there are.
for (const form of document.querySelectorAll("form[data-bulk]")) {
  const count = form.querySelector("[data-count]");
  form.addEventListener("change", () => {
    const ticked = form.querySelectorAll("tbody input[type=checkbox]:checked").length;
    form.classList.toggle("selecting", ticked > 0);
    if (count) count.textContent = ticked === 1 ? "1 choisi" : `${ticked} choisis`;
  });
}
