import type { Author } from "../chat/protocol.ts";
import type { Session } from "../chat/session.ts";
import { avatar } from "./avatar.ts";
import { fill, h, setText } from "./dom.ts";
import { icon } from "./icons.ts";
import { type Entry, Menu } from "./menu.ts";
import type { Texts } from "./texts.ts";

/** Who answers: the agent who holds the conversation, the bot, or the house itself. */
export class Header {
  readonly element: HTMLElement;
  private readonly face = h("div", { class: "face" });
  private readonly name = h("bdi");
  private readonly status = h("bdi");
  private shown = "";

  constructor(
    private readonly session: Session,
    private readonly texts: Texts,
    entries: () => Entry[],
    close: (() => void) | null,
    private readonly fallbackName: string,
  ) {
    const label = texts.t("close");
    const closeButton = close &&
      h("button", { type: "button", class: "plain", "aria-label": label, title: label, onclick: close }, icon("close"));
    this.element = h("header", { class: "header" },
      this.face, h("div", { class: "who" }, h("h1", {}, this.name), h("p", { class: "status" }, this.status)),
      new Menu(texts.t("menu"), entries).element, closeButton);
  }

  update(): void {
    const author = this.author();
    const status = this.statusText();
    const now = JSON.stringify([author, status]);
    if (now === this.shown) return;
    this.shown = now;
    fill(this.face, avatar(author));
    setText(this.name, author.name ?? "");
    setText(this.status, status);
  }

  private author(): Author {
    const { conversation, inbox } = this.session;
    const handler = conversation?.handler;
    const house = inbox?.name ?? this.fallbackName;
    if (handler?.kind === "agent") return { kind: "agent", name: handler.name || house, avatar: handler.avatar ?? null };
    if (inbox?.bot && handler?.kind !== "queue") return { kind: "bot", name: inbox.bot.name, avatar: inbox.bot.avatar ?? null };
    return { kind: "system", name: house };
  }

  private statusText(): string {
    const { conversation, inbox } = this.session;
    if (!inbox) return "";
    if (conversation?.status === "resolved") return this.texts.t("status.resolved");
    const kind = conversation?.handler.kind ?? (inbox.bot ? "bot" : "queue");
    if (kind === "queue") return conversation && !inbox.away ? this.texts.t("status.queue") : inbox.away ? this.texts.t("status.away") : "";
    const house = this.author().name === inbox.name ? "" : `${inbox.name} · `;
    return house + this.texts.t(kind === "bot" ? "status.bot" : "status.agent");
  }
}
