import type { Author } from "../chat/protocol.ts";
import { avatar } from "./avatar.ts";
import { fill, h } from "./dom.ts";
import type { Texts } from "./texts.ts";

export class TypingView {
  readonly element = h("div", { class: "typing", hidden: true });
  private shown: string | null = null;

  constructor(private readonly texts: Texts) {}

  update(author: Author | null): void {
    const now = author ? `${author.kind}:${author.name}` : null;
    if (now === this.shown) return;
    this.shown = now;
    this.element.hidden = !author;
    fill(this.element, ...(author ? this.dots(author) : []));
  }

  private dots(author: Author): Node[] {
    const text = author.name ? this.texts.t("typing", { name: author.name }) : this.texts.t("typing.someone");
    return [
      h("div", { class: "face" }, avatar(author)),
      h("div", { class: "bubble dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
      h("span", { class: "hidden", role: "status" }, text),
    ];
  }
}
