import { onKey } from "../keys.js";
import { request } from "../requests.js";
import { toast } from "../toast.js";
import { showTimes } from "../times.js";
import { mark } from "./list.js";
import { coalesce, emit, openId, pane, parse, part, root, sentence } from "./page.js";

const CUSTOMER = "chathub.customer-pane";
let wanted;

/** Puts another conversation into the panes, without leaving the page: the list and the connection stay. */
export async function open(id, { push = true } = {}) {
  wanted = id;
  try {
    const answer = await request(`/app/conversations/${id}/panes`, { headers: { Accept: "text/html" } });
    const fresh = parse(await answer.text());
    if (wanted !== id) return;
    emit("leaving");
    root.querySelector(".conversation-pane").replaceWith(fresh.querySelector(".conversation-pane"));
    root.querySelector(".customer-pane").replaceWith(fresh.querySelector(".customer-pane"));
  } catch (refused) {
    return toast(refused.message, { problem: true });
  }
  if (push) history.pushState({ id }, "", `/app/conversations/${id}?filter=${part("tabs").dataset.filter}`);
  show("conversation");
  root.dataset.customer = localStorage.getItem(CUSTOMER) ?? "";
  mark();
  showTimes(root);
  emit("opened");
}

/** On a phone one pane is on the screen; on a desk the customer can be folded away. */
export function show(name) {
  root.dataset.pane = name;
}

/** The head and the customer as they are now; a menu that is open is not pulled from under the pointer. */
export const refreshState = coalesce(async () => {
  const id = openId();
  if (!id) return;
  const answer = await request(`/app/conversations/${id}/state`, { headers: { Accept: "text/html" } });
  const fresh = parse(await answer.text());
  if (id !== openId()) return;
  if (part("head").querySelector("details[open]")) return void setTimeout(refreshState, 1000);
  const focused = [...part("head").querySelectorAll("button, summary, a")].indexOf(document.activeElement);
  part("head").replaceWith(fresh.querySelector("[data-head]"));
  if (focused >= 0) part("head").querySelectorAll("button, summary, a")[focused]?.focus();
  const scrolled = part("customer-pane").querySelector(".pane-scroll").scrollTop;
  part("customer-pane").replaceWith(fresh.querySelector("[data-customer-pane]"));
  part("customer-pane").querySelector(".pane-scroll").scrollTop = scrolled;
  showTimes(root);
  emit("state", part("head").dataset);
}, 150);

function step(by) {
  const rows = [...root.querySelectorAll("[data-row]")];
  const now = rows.findIndex((row) => row.dataset.row === openId());
  const next = rows[now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by];
  if (!next) return;
  next.scrollIntoView({ block: "nearest" });
  open(next.dataset.row);
}

onKey("j", sentence("next"), () => step(1));
onKey("k", sentence("previous"), () => step(-1));

root.addEventListener("click", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const row = event.target.closest("[data-row] a, [data-goto]");
  if (row && plain) {
    event.preventDefault();
    const id = row.dataset.goto ?? row.closest("[data-row]").dataset.row;
    if (id === openId()) show("conversation");
    else open(id);
  }
  if (event.target.closest("[data-back]") && plain) {
    event.preventDefault();
    show("list");
    root.querySelector('[data-row] [aria-current="true"]')?.focus();
  }
  if (event.target.closest("[data-customer-toggle]")) toggleCustomer();
  if (event.target.closest("[data-customer-close]")) hideCustomer();
});

function fold(state) {
  root.dataset.customer = state;
  localStorage.setItem(CUSTOMER, state);
}

if (openId()) root.dataset.customer = localStorage.getItem(CUSTOMER) ?? "";

const isWide = () => matchMedia("(min-width: 75.01rem)").matches;

function toggleCustomer() {
  if (isWide()) fold(root.dataset.customer === "hidden" ? "" : "hidden");
  else show(root.dataset.pane === "customer" ? "conversation" : "customer");
}

function hideCustomer() {
  if (isWide()) fold("hidden");
  else show("conversation");
  pane()?.querySelector("[data-customer-toggle]")?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && root.dataset.pane === "customer") hideCustomer();
});

addEventListener("popstate", ({ state }) => {
  const id = state?.id ?? location.pathname.match(/^\/app\/conversations\/([0-9a-f-]{36})/)?.[1];
  if (id) open(id, { push: false });
  else location.reload();
});
