import { request } from "../requests.js";
import { showTimes } from "../times.js";
import { arrange } from "./arrange.js";
import { coalesce, copyOf, emit, openId, pane, parse, part } from "./page.js";

const CLOSE = 80;

/** How far the page shows the conversation. */
export const position = () => Number([...messages()].at(-1)?.dataset.position ?? 0);

const messages = () => list()?.querySelectorAll(":scope > [data-position]:not([data-position='0'])") ?? [];
const list = () => part("timeline");
const scroller = () => part("timeline-pane");

export const atEnd = () => {
  const area = scroller();
  return !area || area.scrollHeight - area.scrollTop - area.clientHeight < CLOSE;
};

export function toEnd() {
  const area = scroller();
  if (area) area.scrollTop = area.scrollHeight;
  jump(false);
}

const jump = (shown) => part("jump")?.toggleAttribute("hidden", !shown);

/** Shows a conversation that has just been put on the page: at the first unread message, else at the end. */
export function begin() {
  if (!list()) return;
  const from = Number(list().dataset.unreadFrom);
  const first = from && list().querySelector(`[data-position="${from}"]`);
  if (first) first.before(copyOf("unread"));
  arrange(list());
  showTimes(list());
  ticks(Number(list().dataset.read));
  toEnd();
  if (first) list().querySelector(".timeline-unread").scrollIntoView({ block: "center" });
  scroller().addEventListener("scroll", scrolled, { passive: true });
  part("jump").addEventListener("click", toEnd);
  part("older").querySelector("button").addEventListener("click", loadOlder);
}

function scrolled() {
  if (atEnd()) jump(false);
  if (scroller().scrollTop < CLOSE && !part("older").hidden) loadOlder();
}

/** Fetches what the page does not show yet; called for every sign of news, asks once for a burst of them. */
export const loadNewer = coalesce(async () => {
  const id = openId();
  if (!id) return;
  const answer = await request(`/app/conversations/${id}/messages?after=${position() || -1}`, { headers: { Accept: "text/html" } });
  const fresh = parse(await answer.text());
  if (id !== openId()) return;
  if (fresh.querySelector("[data-there-is-more]")) return emit("reset");
  append(fresh);
}, 60);

function append(fresh) {
  const end = atEnd();
  const shown = position();
  const added = [...fresh.querySelectorAll("[data-position]")].filter((each) => Number(each.dataset.position) > shown);
  if (!added.length) return;
  const first = added.find((each) => each.matches(".customer"));
  if (first && document.hidden && !list().querySelector(".timeline-unread")) {
    first.before(copyOf("unread"));
    added.splice(added.indexOf(first), 0, first.previousElementSibling);
  }
  const waiting = list().querySelector('[data-position="0"]');
  for (const each of added) {
    list().querySelector(`[data-position="0"][data-client-id="${CSS.escape(each.dataset.clientId ?? "")}"]`)?.remove();
    list().insertBefore(each, waiting?.isConnected ? waiting : null);
  }
  arrange(list());
  showTimes(list());
  ticks(Number(list().dataset.read));
  if (end) toEnd();
  else jump(true);
  emit("shown");
}

let loading = false;

async function loadOlder() {
  if (loading) return;
  loading = true;
  const id = openId();
  try {
    const before = messages()[0]?.dataset.position ?? "";
    const answer = await request(`/app/conversations/${id}/messages?before=${before}`, { headers: { Accept: "text/html" } });
    const older = parse(await answer.text());
    if (id !== openId()) return;
    part("older").hidden = !older.querySelector("[data-there-is-more]");
    const area = scroller();
    const below = area.scrollHeight - area.scrollTop;
    list().prepend(...older.querySelectorAll("[data-position]"));
    arrange(list());
    showTimes(list());
    area.scrollTop = area.scrollHeight - below;
  } finally {
    loading = false;
  }
}

/** Puts ticks on what the customer has seen. */
export function ticks(read) {
  if (!list()) return;
  list().dataset.read = Math.max(read, Number(list().dataset.read));
  list()
    .querySelectorAll("[data-tick]:not([data-read])")
    .forEach((tick) => {
      const at = Number(tick.closest("[data-position]").dataset.position);
      tick.toggleAttribute("data-read", at > 0 && at <= Number(list().dataset.read));
    });
}

/** Whether the real message is on the page already. */
export const isShown = (clientId) =>
  Boolean(list()?.querySelector(`[data-client-id="${CSS.escape(clientId)}"]:not([data-position="0"])`));

/** Adds the copy of a message that is on its way. */
export function appendPending(element) {
  list().append(element);
  arrange(list());
  toEnd();
}

/** The divider has done its work once the agent answers. */
export const forgetUnread = () => pane()?.querySelector(".timeline .timeline-unread")?.remove();
