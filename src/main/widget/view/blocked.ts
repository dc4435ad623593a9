import type { Problem } from "../chat/protocol.ts";
import { h } from "./dom.ts";
import { icon } from "./icons.ts";
import type { Key, Texts } from "./texts.ts";

const TEXTS: Record<string, [Key, Key]> = {
  bad_token: ["blocked.token.title", "blocked.token.text"],
  bad_origin: ["blocked.origin.title", "blocked.origin.text"],
};

/** The server will not have us. Says why in plain words, and what can be done. */
export function blockedView(problem: Problem, texts: Texts, retry: () => void, close: (() => void) | null): HTMLElement {
  const [title, text] = TEXTS[problem.code] ?? ["blocked.other.title", "blocked.other.text"] as [Key, Key];
  return h("div", { class: "blocked", role: "alert" },
    icon("alert"),
    h("h2", {}, texts.t(title)),
    h("p", {}, texts.t(text)),
    h("div", { class: "blocked-actions" },
      h("button", { type: "button", class: "button", onclick: retry }, texts.t("blocked.retry")),
      close && h("button", { type: "button", class: "button quiet", onclick: close }, texts.t("blocked.back"))));
}
