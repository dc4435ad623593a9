import type { Session } from "../chat/session.ts";
import { fill, h } from "./dom.ts";
import type { Texts } from "./texts.ts";

const PATIENCE = 1_500;

/** Says when there is no connection. A hiccup that heals by itself is not worth a word. */
export class Banner {
  readonly element = h("div", { class: "banner", role: "status", hidden: true });
  private shown = "";
  private timer: ReturnType<typeof setTimeout> | null = null;
  private patient = true;

  constructor(private readonly session: Session, private readonly texts: Texts) {}

  update(): void {
    this.watch();
    const state = this.state();
    if (state === this.shown) return;
    this.shown = state;
    this.element.hidden = state === "";
    this.element.dataset["state"] = state;
    fill(this.element, ...this.content(state));
  }

  private watch(): void {
    const lost = this.session.link !== "online";
    if (!lost && this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
      this.patient = true;
    }
    if (!lost || this.timer) return;
    this.timer = setTimeout(() => {
      this.patient = false;
      this.update();
    }, PATIENCE);
  }

  private state(): "" | "offline" | "reconnecting" | "away" {
    const { link, inbox, conversation } = this.session;
    if (link === "stopped") return "";
    if (link !== "online") return !navigator.onLine ? "offline" : this.patient ? "" : "reconnecting";
    const answered = conversation?.handler.kind ?? (inbox?.bot ? "bot" : "queue");
    return inbox?.away && answered === "queue" ? "away" : "";
  }

  private content(state: string): (Node | string)[] {
    if (state === "offline") return [this.texts.t("offline")];
    if (state === "away") return [this.session.inbox?.away ?? this.texts.t("away")];
    if (state !== "reconnecting") return [];
    const now = () => this.session.wake();
    return [
      h("span", { class: "spinner", "aria-hidden": "true" }), this.texts.t("reconnecting"),
      h("button", { type: "button", class: "link", onclick: now }, this.texts.t("reconnecting.now")),
    ];
  }
}
