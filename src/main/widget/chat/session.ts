import { Connection } from "./connection.ts";
import { Identity } from "./identity.ts";
import { type Draft, Outbox } from "./outbox.ts";
import {
  type Conversation, type Hello, type Inbox, isIncoming, type Limits, type Message, type Page,
  type Problem, type User,
} from "./protocol.ts";
import { Receiver } from "./receiver.ts";
import type { Observer, Setting } from "./setting.ts";
import { Timeline } from "./timeline.ts";
import { OthersTyping, OwnTyping } from "./typing.ts";
import type { Link } from "./wire.ts";

const PAGE_SIZE = 30;

/** A visitor's chat: everything that is on screen, and everything that can be done. No DOM. */
export class Session {
  inbox: Inbox | null = null;
  limits: Limits | null = null;
  conversation: Conversation | null = null;
  loadingOlder = false;
  problem: Problem | null = null;
  readonly timeline = new Timeline();
  readonly outbox: Outbox;
  readonly identity: Identity;
  readonly others: OthersTyping;
  private readonly connection: Connection;
  private readonly own: OwnTyping;

  constructor(private readonly setting: Setting, readonly observer: Observer) {
    const { storage, clock, dial } = setting;
    this.identity = new Identity(storage);
    this.outbox = new Outbox(storage, clock, (post) => this.connection.send({ type: "post", ...post }));
    this.others = new OthersTyping(clock, () => observer.changed());
    this.own = new OwnTyping(clock, (on) => this.connection.send({ type: "typing", on }));
    const receiver = new Receiver(this);
    this.connection = new Connection(dial, clock, {
      hello: () => this.hello(),
      ping: () => this.ping(),
      frame: (frame) => receiver.receive(frame),
      link: (link, problem) => this.linkChanged(link, problem),
    });
  }

  get link(): Link {
    return this.connection.link;
  }

  get unread(): readonly Message[] {
    const read = this.conversation?.read.customer ?? Infinity;
    return this.timeline.messages.filter((each) => each.position > read && isIncoming(each));
  }

  start(): void {
    this.connection.start();
  }

  wake(): void {
    this.connection.wake();
  }

  post(draft: Draft): void {
    this.own.stopped();
    this.outbox.add(draft);
    this.observer.changed();
  }

  typing(on: boolean): void {
    if (on) this.own.typing();
    else this.own.stopped();
  }

  markRead(): void {
    const position = this.timeline.position;
    if (!this.conversation || position <= this.conversation.read.customer) return;
    if (!this.connection.send({ type: "read", position })) return;
    this.conversation.read.customer = position;
    this.observer.changed();
  }

  loadOlder(): void {
    const { conversation, first, more } = this.timeline;
    if (!conversation || !first || !more || this.loadingOlder) return;
    this.loadingOlder = this.connection.send({ type: "history", conversation, before: first.position, limit: PAGE_SIZE });
    this.observer.changed();
  }

  visit(page: Page): void {
    this.setting.page = page;
    this.connection.send({ type: "page", url: page.url, title: page.title });
  }

  speak(locale: string): void {
    if (this.setting.locale === locale) return;
    this.setting.locale = locale;
    this.connection.restart();
  }

  signIn(user: User | null): void {
    const change = this.identity.change(user);
    if (change === "same") return;
    if (change === "somebody-else") this.forget();
    this.connection.restart();
  }

  private forget(): void {
    this.outbox.clear();
    this.conversation = null;
    this.timeline.reset(null);
    this.observer.changed();
  }

  private hello(): Hello {
    const { token, locale, page } = this.setting;
    const { visitor, user } = this.identity;
    const { conversation, position } = this.timeline;
    return {
      type: "hello", token, locale,
      ...(visitor && { visitor }),
      ...(page && { page }),
      ...(user && { user }),
      ...(conversation && { resume: { conversation, after: position } }),
    };
  }

  private ping() {
    const { conversation, position } = this.timeline;
    return { type: "ping" as const, ...(conversation && { conversation, position }) };
  }

  private linkChanged(link: Link, problem: Problem | null): void {
    this.problem = problem;
    if (link !== "online") {
      this.loadingOlder = false;
      this.outbox.pause();
      this.others.clear();
    }
    this.observer.changed();
  }
}
