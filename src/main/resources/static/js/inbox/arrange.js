import { showTimes } from "../times.js";
import { copyOf } from "./page.js";

const TOGETHER = 5 * 60_000;

/**
 * Puts a heading before each day, and shows neighbouring messages of one author together. Both depend on the reader's
 * time zone and on what is loaded, so the server can not.
 */
export function arrange(list) {
  list.querySelectorAll(":scope > .timeline-day").forEach((day) => day.remove());
  let before;
  for (const item of [...list.querySelectorAll(":scope > [data-at]")]) {
    const at = Number(item.dataset.at);
    const sameDay = before && dayOf(before.at) === dayOf(at);
    const divider = item.previousElementSibling;
    const interrupted = divider?.matches(".timeline-unread");
    if (!sameDay) (interrupted ? divider : item).before(heading(at));
    const follows = sameDay && !interrupted && before.author === item.dataset.author && at - before.at < TOGETHER;
    if (item.matches(".message")) item.classList.toggle("follow", Boolean(follows));
    before = { at, author: item.dataset.author };
  }
  showTimes(list);
}

const dayOf = (at) => new Date(at).toDateString();

function heading(at) {
  const day = copyOf("day");
  day.querySelector("time").dateTime = new Date(at).toISOString();
  return day;
}
