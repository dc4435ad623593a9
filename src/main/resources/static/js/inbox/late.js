import { part } from "./page.js";

const LATE = 10 * 60_000;

/** Shows which customers have waited too long for a person. */
export function late() {
  part("rows")
    .querySelectorAll("[data-since]")
    .forEach((each) => each.classList.toggle("late", Date.now() - Number(each.dataset.since) > LATE));
}

setInterval(late, 30_000);
late();
