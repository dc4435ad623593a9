import type { Session } from "../chat/session.ts";
import { h } from "./dom.ts";
import { listItems } from "./items.ts";
import { type Actions, createRow, type Row } from "./rows.ts";
import type { Texts } from "./texts.ts";

/** The list of messages. Rows are kept by key, so that a message stays the same element from sending to seen. */
export class TimelineView {
  readonly element: HTMLElement;
  private readonly rows = new Map<string, Row>();
  private conversation: string | null = null;

  constructor(private readonly session: Session, private readonly texts: Texts, private readonly actions: Actions) {
    this.element = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": texts.t("timeline") });
  }

  update(dividerAfter: number | null): void {
    const items = listItems(this.session, dividerAfter);
    const fresh = this.rows.size === 0 || this.conversation !== this.session.timeline.conversation;
    this.conversation = this.session.timeline.conversation;
    // A whole page of old messages is not news: only what arrives later is announced and moves.
    this.element.setAttribute("aria-busy", String(fresh || this.session.loadingOlder));
    this.element.classList.toggle("still", fresh);
    this.forget(new Set(items.map((item) => item.key)));
    let place: Element | null = this.element.firstElementChild;
    for (const item of items) {
      let row = this.rows.get(item.key);
      if (!row) this.rows.set(item.key, row = createRow(item, this.texts, this.actions));
      row.refresh(item);
      if (row.element === place) place = place.nextElementSibling;
      else this.element.insertBefore(row.element, place);
    }
    if (fresh) requestAnimationFrame(() => this.element.setAttribute("aria-busy", "false"));
  }

  private forget(keys: Set<string>): void {
    for (const [key, row] of this.rows) {
      if (keys.has(key)) continue;
      row.element.remove();
      this.rows.delete(key);
    }
  }
}
