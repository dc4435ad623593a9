import type { Session } from "../chat/session.ts";
import { avatar } from "./avatar.ts";
import { fill, h } from "./dom.ts";
import { linkify } from "./linkify.ts";
import type { Texts } from "./texts.ts";

/** The beginning of the thread: the greeting, and questions to start with while nothing has been said. */
export class Opening {
  readonly element = h("div", { class: "opening" });
  readonly starters = h("div", { class: "starters", role: "group" });
  private shown = "";

  constructor(private readonly session: Session, private readonly texts: Texts, private readonly ask: (question: string) => void) {
    this.starters.setAttribute("aria-label", texts.t("starters"));
  }

  update(): void {
    const { inbox, timeline, outbox } = this.session;
    const begun = timeline.messages.length > 0 || outbox.pending.length > 0;
    const now = JSON.stringify([inbox, timeline.more, begun]);
    if (now === this.shown) return;
    this.shown = now;
    fill(this.element, ...(inbox && !timeline.more ? this.greeting() : []));
    const questions = inbox && !begun ? inbox.starters ?? [] : [];
    fill(this.starters, ...questions.map((question) => this.starter(question)));
    this.starters.hidden = questions.length === 0;
  }

  private greeting(): Node[] {
    const { inbox } = this.session;
    const name = inbox?.bot?.name ?? inbox?.name ?? "";
    const author = { kind: inbox?.bot ? "bot" as const : "system" as const, name, avatar: inbox?.bot?.avatar ?? null };
    return [
      h("div", { class: "row theirs first last greeting" },
        h("div", { class: "face" }, avatar(author)),
        h("div", { class: "stack" },
          h("div", { class: "bubble", dir: "auto" }, ...linkify(inbox?.greeting || this.texts.t("greeting"))))),
    ];
  }

  private starter(question: string): HTMLElement {
    return h("button", { type: "button", class: "choice", dir: "auto", onclick: () => this.ask(question) }, question);
  }
}
