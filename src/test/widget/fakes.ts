import type { Clock } from "../../main/widget/chat/clock.ts";
import type { ClientFrame, Conversation, Message, ServerFrame } from "../../main/widget/chat/protocol.ts";
import { Session } from "../../main/widget/chat/session.ts";
import { memoryStorage, type Storage } from "../../main/widget/chat/storage.ts";
import type { Wire } from "../../main/widget/chat/wire.ts";

/** Time that stands still until it is told to pass. */
export class HandClock implements Clock {
  private at = 1_000_000;
  private timers: { due: number; run: () => void }[] = [];

  now = () => this.at;
  random = () => 1;

  after(milliseconds: number, run: () => void): () => void {
    const timer = { due: this.at + milliseconds, run };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((each) => each !== timer));
  }

  pass(milliseconds: number): void {
    const end = this.at + milliseconds;
    for (;;) {
      const next = this.timers.filter((each) => each.due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.at = next.due;
      this.timers = this.timers.filter((each) => each !== next);
      next.run();
    }
    this.at = end;
  }
}

/** The server's end of one socket. */
export class Line implements Wire {
  onopen: ((event: never) => unknown) | null = null;
  onmessage: ((event: never) => unknown) | null = null;
  onclose: ((event: never) => unknown) | null = null;
  sent: ClientFrame[] = [];
  closed = false;

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.onopen?.(undefined as never);
  }

  say(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) } as never);
  }

  lose(code = 1006): void {
    this.onclose?.({ code } as never);
  }

  last<T extends ClientFrame["type"]>(type: T): Extract<ClientFrame, { type: T }> | undefined {
    return this.all(type).at(-1);
  }

  all<T extends ClientFrame["type"]>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type);
  }
}

export const CONVERSATION = "0199-conversation";

export class Bench {
  readonly clock = new HandClock();
  readonly lines: Line[] = [];
  readonly arrived: Message[] = [];
  readonly session: Session;

  constructor(readonly storage: Storage = memoryStorage()) {
    const dial = () => {
      const line = new Line();
      this.lines.push(line);
      return line;
    };
    this.session = new Session(
      { token: "chw_test", locale: "en", dial, storage, clock: this.clock },
      { changed: () => {}, arrived: (message) => this.arrived.push(message), warned: () => {} },
    );
  }

  get line(): Line {
    return this.lines.at(-1)!;
  }

  get shown(): number[] {
    return this.session.timeline.messages.map((each) => each.position);
  }

  connect(welcome: Partial<Extract<ServerFrame, { type: "welcome" }>> = {}): this {
    if (this.lines.length === 0) this.session.start();
    this.line.open();
    this.line.say({
      type: "welcome", visitor: "chv_1", heartbeat: 25, reset: true, messages: [], more: false,
      conversation: conversation(), inbox: { name: "Shop" },
      limits: { text: 10_000, fileBytes: 1, fileTypes: [], files: 5 }, ...welcome,
    });
    return this;
  }

  live(...positions: number[]): this {
    positions.forEach((position) => this.line.say({ type: "message", conversation: CONVERSATION, message: message(position) }));
    return this;
  }

  accept(id: string, position: number): this {
    const own = message(position, { clientId: id, author: { kind: "customer" } });
    this.line.say({ type: "accepted", id, conversation: CONVERSATION, message: own });
    return this;
  }
}

export function conversation(given: Partial<Conversation> = {}): Conversation {
  return { id: CONVERSATION, status: "open", handler: { kind: "bot" }, position: 0, read: { agent: 0, customer: 0 }, ...given };
}

export function message(position: number, given: Partial<Message> = {}): Message {
  return {
    id: `m${position}`, position, at: "2026-11-21T04:30:00Z", kind: "text",
    author: { kind: "agent", name: "Budi" }, text: `text ${position}`, ...given,
  };
}
