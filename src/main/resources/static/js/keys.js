// An element with data-key="r" (or "g i", one after the other) is clicked, or focused if it is a field, by that key.
// The help lists them all under data-key-label, aria-label or their own words: the page is the only list.
const PAUSE = 1200;
const commands = new Map();
let before = "";
let timer;

/** Adds a key that stands for no element. `label` is what the help says. */
export function onKey(keys, label, run) {
  commands.set(keys, { label, run });
}

const isField = (element) => element?.matches?.("input, textarea, select, [contenteditable]");
const isShown = (element) => element.checkVisibility?.() ?? true;
const labelOf = (element) =>
  element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? element.textContent.trim();

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isField(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  if (event.key.length === 1 && run(before ? `${before} ${event.key}` : event.key)) event.preventDefault();
  remember(event.key);
});

function run(keys) {
  if (keys === "?") return showHelp();
  const command = commands.get(keys);
  if (command) return command.run() ?? true;
  const element = [...document.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)].find(isShown);
  if (!element) return false;
  if (isField(element)) element.focus();
  else element.click();
  return true;
}

function remember(key) {
  clearTimeout(timer);
  before = before ? "" : key;
  timer = setTimeout(() => (before = ""), PAUSE);
  if (!isPrefix(key)) before = "";
}

function isPrefix(key) {
  return (
    document.querySelector(`[data-key^="${CSS.escape(key)} "]`) || [...commands.keys()].some((k) => k.startsWith(`${key} `))
  );
}

function showHelp() {
  const dialog = document.getElementById("keys");
  const list = dialog.querySelector("[data-key-list]");
  list.querySelectorAll("[data-generated]").forEach((row) => row.remove());
  const shown = new Map([...commands].map(([keys, { label }]) => [keys, label]));
  document.querySelectorAll("[data-key]").forEach((element) => shown.set(element.dataset.key, labelOf(element)));
  shown.forEach((label, keys) => list.append(row(label, keys)));
  dialog.showModal();
  return true;
}

function row(label, keys) {
  const line = document.createElement("div");
  line.dataset.generated = "";
  const term = document.createElement("dt");
  term.textContent = label;
  const description = document.createElement("dd");
  for (const key of keys.split(" ")) {
    const cap = document.createElement("kbd");
    cap.className = "key";
    cap.textContent = key.length === 1 ? key.toUpperCase() : key;
    description.append(cap);
  }
  line.append(term, description);
  return line;
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-open]")) showHelp();
});
