import { toast } from "../toast.js";
import { on, openId, part, root, sentence } from "./page.js";
import { chime } from "./chime.js";

const SOUND = "chathub.sound";
const known = new Map();

/** The number of those who wait for somebody, where it is seen without looking at the page. */
function badge(waiting) {
  document.title = (waiting ? `(${waiting}) ` : "") + sentence("title");
  const count = document.querySelector('[data-count="/app"]');
  if (count) count.textContent = waiting || "";
}

/** Says that somebody waits, or wrote to this agent; not about what is on the screen. */
export function notice(conversation, self) {
  const { id, unread, handler, status, preview } = conversation;
  const before = known.get(id);
  known.set(id, { unread, kind: handler.kind });
  if (known.size > 2000) known.delete(known.keys().next().value);
  if (status !== "open" || (id === openId() && document.hasFocus())) return;
  const mine = handler.kind === "agent" && handler.id === self;
  const wrote = unread > (before?.unread ?? 0);
  const waits = handler.kind === "queue" && (before?.kind !== "queue" || wrote);
  if (!waits && !(mine && wrote)) return;
  if (localStorage.getItem(SOUND) === "on") chime();
  if (!document.hasFocus()) show(id, mine ? sentence("message") : sentence("waiting"), preview);
}

function show(id, title, body) {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const notification = new Notification(title, { body, tag: id, icon: "/favicon.svg" });
  notification.onclick = () => {
    focus();
    notification.close();
    root.querySelector(`[data-row="${id}"] a`)?.click() ?? location.assign(`/app/conversations/${id}`);
  };
}

function offerNotifications() {
  const button = part("notify");
  const ask = "Notification" in window && Notification.permission === "default";
  button.hidden = !ask;
  button.addEventListener("click", async () => {
    const answer = await Notification.requestPermission();
    button.hidden = true;
    if (answer === "granted") toast(sentence("notifyOn"));
    else toast(sentence("notifyDenied"), { problem: true });
  });
}

function soundSwitch() {
  const button = part("sound");
  const show = () => button.setAttribute("aria-pressed", String(localStorage.getItem(SOUND) === "on"));
  button.addEventListener("click", () => {
    localStorage.setItem(SOUND, localStorage.getItem(SOUND) === "on" ? "off" : "on");
    if (localStorage.getItem(SOUND) === "on") chime();
    show();
  });
  show();
}

offerNotifications();
soundSwitch();
on("waiting", badge);
badge(Number(part("tabs").dataset.waiting));
