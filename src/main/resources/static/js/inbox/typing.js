import { openId, part, sentence } from "./page.js";
import { atEnd, toEnd } from "./timeline.js";

const LASTS = 6000;
const people = new Map();

/** Shows who else is writing in the open conversation. */
export function showTyping({ conversation, author, on }) {
  if (conversation !== openId()) return;
  const key = `${author.kind} ${author.id}`;
  clearTimeout(people.get(key)?.timer);
  people.delete(key);
  if (on) {
    const name = author.name || part("conversation").dataset.name;
    people.set(key, { name, timer: setTimeout(() => showTyping({ conversation, author, on: false }), LASTS) });
  }
  show();
}

export function forgetTyping() {
  people.forEach(({ timer }) => clearTimeout(timer));
  people.clear();
  if (part("typing")) show();
}

function show() {
  const end = atEnd();
  const names = [...people.values()].map(({ name }) => name).join(", ");
  part("typing").hidden = !names;
  part("typing-text").textContent = sentence("typing").replace("{name}", names);
  if (end && names) toEnd();
}
