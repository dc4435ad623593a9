import type { Outgoing } from "../chat/outbox.ts";
import type { Author, Choice, Message, Problem, StoredFile } from "../chat/protocol.ts";
import type { Session } from "../chat/session.ts";
import { midnight } from "./texts.ts";

export type State = "sending" | "sent" | "read" | "failed";

export interface Bubble {
  type: "bubble";
  key: string;
  mine: boolean;
  author: Author;
  text: string;
  files: StoredFile[];
  source: string | null;
  choices: Choice[];
  at: number;
  /** First and last of several in a row by the same author. */
  first: boolean;
  last: boolean;
  state: State | null;
  showState: boolean;
  failure: Problem | null;
  answerable: boolean;
}

export type Item =
  | Bubble
  | { type: "day"; key: string; at: number }
  | { type: "new"; key: string }
  | { type: "event"; key: string; text: string; at: number };

const TOGETHER_WITHIN = 5 * 60_000;
const ME: Author = { kind: "customer" };

/** What the list shows, in order: days, the line before what is new, messages, and what is not yet sent. */
export function listItems(session: Session, dividerAfter: number | null): Item[] {
  const items: Item[] = [];
  let day = 0;
  let divided = dividerAfter === null;
  const add = (item: Item & { at: number }) => {
    if (midnight(item.at) !== day) {
      day = midnight(item.at);
      items.push({ type: "day", key: `day:${day}`, at: item.at });
    }
    items.push(item);
  };
  for (const message of session.timeline.messages) {
    if (!divided && message.position > (dividerAfter ?? 0) && message.author.kind !== "customer") {
      divided = true;
      items.push({ type: "new", key: "new" });
    }
    add(fromMessage(message, session));
  }
  session.outbox.pending.forEach((entry) => add(fromOutgoing(entry)));
  group(items);
  finish(items);
  return items;
}

function fromMessage(message: Message, session: Session): Item & { at: number } {
  const { id, clientId, author, text, files, source, choices, position } = message;
  const at = Date.parse(message.at) || Date.now();
  if (message.kind === "event") return { type: "event", key: id, text: text ?? "", at };
  const mine = author.kind === "customer";
  const read = (session.conversation?.read.agent ?? 0) >= position;
  return bubble({
    key: (mine && clientId) || id, mine, author, text: text ?? "", files: files ?? [], at,
    source: source?.question ?? null, choices: choices ?? [],
    state: mine ? (read ? "read" : "sent") : null,
  });
}

function fromOutgoing({ id, text, files, at, failure }: Outgoing): Bubble {
  return bubble({
    key: id, mine: true, author: ME, text, files, at, source: null, choices: [],
    state: failure ? "failed" : "sending", failure: failure ?? null,
  });
}

type Given = Omit<Bubble, "type" | "first" | "last" | "showState" | "answerable" | "failure"> & { failure?: Problem | null };

function bubble(given: Given): Bubble {
  return { type: "bubble", first: true, last: true, showState: false, answerable: false, failure: null, ...given };
}

function group(items: Item[]): void {
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (item.type !== "bubble" || before?.type !== "bubble" || !together(before, item)) return;
    before.last = false;
    item.first = false;
  });
}

function together(one: Bubble, other: Bubble): boolean {
  return one.mine === other.mine && one.author.id === other.author.id && one.author.name === other.author.name &&
    other.at - one.at < TOGETHER_WITHIN && one.state !== "failed";
}

/** The delivery state stands under the newest message of each state only; choices wait for an answer to the last. */
function finish(items: Item[]): void {
  const bubbles = items.filter((item): item is Bubble => item.type === "bubble");
  const last = bubbles[bubbles.length - 1];
  if (last && !last.mine) last.answerable = true;
  const told = new Set<State>();
  for (const each of bubbles.reverse()) {
    if (!each.state) continue;
    each.showState = each.state === "failed" || (!told.has(each.state) && (each.state !== "sent" || !told.has("read")));
    told.add(each.state);
  }
}
