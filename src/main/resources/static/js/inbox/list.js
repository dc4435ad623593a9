import { request } from "../requests.js";
import { showTimes } from "../times.js";
import { late } from "./late.js";
import { coalesce, emit, openId, parse, part, root } from "./page.js";

const MOST_ROWS = 60;
const changed = new Set();
let everything = false;

const rows = () => part("rows");
const words = () => part("search").elements.search.value.trim();

function address(path, more = {}) {
  const query = new URLSearchParams({ filter: part("tabs").dataset.filter, search: words(), ...more });
  return `/app/conversations${path}?${query}`;
}

async function load(path) {
  const answer = await request(path, { headers: { Accept: "text/html" } });
  return parse(await answer.text());
}

/** A conversation changed: its row and the counts follow, together with those of others that change meanwhile. */
export function touch(id) {
  changed.add(id);
  refresh();
}

/** Loads the whole list again: after a pause nobody knows what changed. */
export function reload() {
  everything = true;
  refresh();
}

const refresh = coalesce(async () => {
  if (everything || changed.size > MOST_ROWS) {
    everything = false;
    changed.clear();
    return show(await load(address("", openId() ? { current: openId() } : {})));
  }
  const ids = [...changed];
  changed.clear();
  const query = address("/rows") + ids.map((id) => `&id=${id}`).join("");
  const fresh = await load(query);
  replaceTabs(fresh);
  ids.forEach((id) => place(id, fresh.querySelector(`[data-row="${id}"]`)));
  settle();
}, 350);

function show(fresh) {
  const place = part("list").scrollTop;
  const focused = document.activeElement?.closest("[data-row]")?.dataset.row;
  replaceTabs(fresh);
  part("list").replaceWith(fresh.querySelector("[data-list]"));
  part("list").scrollTop = place;
  if (focused) rows().querySelector(`[data-row="${focused}"] a`)?.focus();
  settle();
}

function replaceTabs(fresh) {
  const tabs = fresh.querySelector("[data-tabs]");
  const focused = document.activeElement?.dataset?.tab;
  part("tabs").replaceWith(tabs);
  if (focused) tabs.querySelector(`[data-tab="${focused}"]`)?.focus();
  reveal(tabs);
  emit("waiting", Number(tabs.dataset.waiting));
}

/** The current tab, where not all of them fit. */
function reveal(tabs) {
  const tab = tabs.querySelector("[aria-current]");
  if (tab) tabs.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - tabs.clientWidth / 2;
}

/** Puts a row where its time belongs; the list is sorted by it. Without a row the conversation left the list. */
function place(id, row) {
  const old = rows().querySelector(`[data-row="${id}"]`);
  const focused = old?.contains(document.activeElement);
  if (!row) return old?.remove();
  if (words()) {
    old?.replaceWith(row);
  } else {
    old?.remove();
    const next = [...rows().children].find((each) => Number(each.dataset.at) < Number(row.dataset.at));
    if (next || !root.querySelector("[data-more]")) rows().insertBefore(row, next ?? null);
  }
  if (focused) row.querySelector("a").focus();
}

function settle() {
  part("empty").hidden = rows().children.length > 0;
  mark();
  late();
  showTimes(part("list"));
}

/** Marks the row of the open conversation. */
export function mark() {
  rows()
    .querySelectorAll(".conversation-row")
    .forEach((row) => {
      if (row.closest("[data-row]").dataset.row === openId()) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    });
}

async function choose(filter) {
  part("search").elements.search.value = "";
  part("tabs").dataset.filter = filter;
  show(await load(address("", openId() ? { current: openId() } : {})));
  part("list").scrollTop = 0;
  history.replaceState(history.state, "", `${location.pathname}?filter=${filter}`);
}

async function more(button) {
  button.disabled = true;
  const fresh = await load(address("", { after: button.dataset.more }));
  const known = new Set([...rows().children].map((row) => row.dataset.row));
  rows().append(...[...fresh.querySelectorAll("[data-row]")].filter((row) => !known.has(row.dataset.row)));
  const next = fresh.querySelector("[data-more]");
  if (next) button.replaceWith(next);
  else button.parentElement.remove();
  settle();
}

root.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-tab]");
  const button = event.target.closest("[data-more]");
  if (tab && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    choose(tab.dataset.tab).catch(() => location.assign(tab.href));
  }
  if (button) more(button).catch(() => (button.disabled = false));
});

let typing;
part("search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(reload, 250);
});
part("search").addEventListener("submit", (event) => {
  event.preventDefault();
  reload();
});
reveal(part("tabs"));
