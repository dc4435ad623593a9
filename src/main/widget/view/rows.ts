import { fill, h } from "./dom.ts";
import { avatar } from "./avatar.ts";
import { fileList } from "./attachments.ts";
import { icon } from "./icons.ts";
import type { Bubble, Item, State } from "./items.ts";
import { linkify } from "./linkify.ts";
import type { Key, Texts } from "./texts.ts";

export interface Row {
  element: HTMLElement;
  refresh(item: Item): void;
}

export interface Actions {
  answer(label: string, value: string): void;
  retry(id: string): void;
  discard(id: string): void;
}

const STATE_TEXT: Record<State, Key> = {
  sending: "tick.sending", sent: "tick.sent", read: "tick.read", failed: "failed",
};
const STATE_ICON = { sending: "clock", sent: "sent", read: "read", failed: "alert" } as const;

export function createRow(item: Item, texts: Texts, actions: Actions): Row {
  if (item.type === "bubble") return bubbleRow(item, texts, actions);
  const element = lineRow(item, texts);
  return { element, refresh: () => {} };
}

function lineRow(item: Exclude<Item, Bubble>, texts: Texts): HTMLElement {
  if (item.type === "day") return h("div", { class: "day" }, h("span", {}, texts.day(item.at, Date.now())));
  if (item.type === "new") return h("div", { class: "new" }, h("span", {}, texts.t("new")));
  return h("div", { class: "event" }, h("span", { dir: "auto" }, item.text));
}

/** A message's content never changes; its place in a group, its state and its choices do. */
function bubbleRow(bubble: Bubble, texts: Texts, actions: Actions): Row {
  const meta = h("div", { class: "meta" });
  const choices = h("div", { class: "choices" });
  const name = bubble.mine ? texts.t("you") : bubble.author.name ?? "";
  const element = h("div", { class: bubble.mine ? "row mine" : `row theirs ${bubble.author.kind}` },
    !bubble.mine && h("div", { class: "face" }, avatar(bubble.author)),
    h("div", { class: "stack" },
      h("span", { class: "hidden" }, `${name}: `),
      bubble.text && h("div", { class: "bubble", dir: "auto", title: texts.time(bubble.at) }, ...linkify(bubble.text)),
      bubble.files.length > 0 && fileList(bubble.files, texts),
      bubble.source && h("div", { class: "source", dir: "auto" }, icon("source"), texts.t("from", { question: bubble.source })),
      meta, choices));
  let shown = "";
  const refresh = (item: Item) => {
    if (item.type !== "bubble") return;
    element.classList.toggle("first", item.first);
    element.classList.toggle("last", item.last);
    const now = JSON.stringify([item.state, item.showState, item.last, item.failure, item.answerable]);
    if (now === shown) return;
    shown = now;
    element.dataset["state"] = item.state ?? "";
    fill(meta, ...metaOf(item, name, texts, actions));
    fill(choices, ...choicesOf(item, actions));
  };
  refresh(bubble);
  return { element, refresh };
}

function metaOf(item: Bubble, name: string, texts: Texts, actions: Actions): (Node | string)[] {
  if (item.state === "failed") return failure(item, texts, actions);
  if (!item.last && !item.showState) return [];
  const time = h("time", { datetime: new Date(item.at).toISOString() }, texts.time(item.at));
  if (!item.mine) return name ? [h("span", { class: "name" }, name), time] : [time];
  if (!item.state || !item.showState) return [time];
  return [time, h("span", { class: "state" }, icon(STATE_ICON[item.state]), texts.t(STATE_TEXT[item.state]))];
}

function failure(item: Bubble, texts: Texts, actions: Actions): Node[] {
  const reason = item.failure?.message;
  return [
    h("span", { class: "state", role: "alert" }, icon("alert"), texts.t("failed"), reason ? ` · ${reason}` : ""),
    h("button", { type: "button", class: "link", onclick: () => actions.retry(item.key) }, texts.t("failed.retry")),
    h("button", { type: "button", class: "link quiet", onclick: () => actions.discard(item.key) }, texts.t("failed.discard")),
  ];
}

function choicesOf(item: Bubble, actions: Actions): Node[] {
  if (!item.answerable) return [];
  return item.choices.map(({ label, value }) =>
    h("button", { type: "button", class: "choice", dir: "auto", onclick: () => actions.answer(label, value) }, label));
}
