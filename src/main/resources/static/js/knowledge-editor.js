// The editor of a question: rows of variations, and the answer as customers will see it.
const form = document.querySelector("[data-knowledge-editor]");
const rows = form.querySelector("[data-variation-list]");
const add = form.querySelector("[name=add-variation]");
const row = form.querySelector("[data-variation-template]");
const most = Number(form.querySelector("[data-variations]").dataset.most);

function addRow() {
  rows.append(row.content.cloneNode(true));
  add.disabled = rows.children.length >= most;
  return rows.lastElementChild.querySelector("input");
}

add.addEventListener("click", () => addRow().focus());

rows.addEventListener("click", (event) => {
  const gone = event.target.closest("[data-remove]")?.closest("[data-variation]");
  if (!gone) return;
  const neighbour = gone.nextElementSibling ?? gone.previousElementSibling;
  gone.remove();
  (neighbour?.querySelector("input") ?? addRow()).focus();
  add.disabled = rows.children.length >= most;
  form.dispatchEvent(new Event("input", { bubbles: true }));
});

// Enter goes on to the next variation instead of sending the whole form.
rows.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  const next = event.target.closest("[data-variation]").nextElementSibling?.querySelector("input");
  if (next) next.focus();
  else if (!add.disabled) addRow().focus();
});

form.addEventListener("input", ({ target }) => {
  for (const shown of document.querySelectorAll(`[data-preview="${CSS.escape(target.name ?? "")}"]`)) {
    shown.textContent = target.value;
  }
});
