import type { ToFrame } from "../bridge.ts";
import { systemClock } from "../chat/clock.ts";
import { isIncoming, type Message } from "../chat/protocol.ts";
import { Session } from "../chat/session.ts";
import { browserStorage, memoryStorage, type Storage } from "../chat/storage.ts";
import { Attention } from "./attention.ts";
import { ChatView } from "./chat-view.ts";
import type { Host } from "./host.ts";
import { Sound } from "./sound.ts";
import { chooseLocale, Texts } from "./texts.ts";
import { Appearance } from "./theme.ts";
import { Uploads } from "./uploads.ts";

type Init = Extract<ToFrame, { type: "init" }>;

/** Joins the chat, the screen and the embedding page. */
export class App {
  private readonly storage: Storage;
  private readonly session: Session;
  private readonly attention: Attention;
  private readonly appearance: Appearance;
  private readonly sound: Sound;
  private readonly uploads: Uploads;
  private texts: Texts;
  private view: ChatView;
  private due = false;
  private told = "";
  private toldUnread = 0;

  constructor(token: string, private readonly init: Init, private readonly host: Host) {
    this.storage = browserStorage(`chathub:${token}:`, () => memoryStorage(init.memory, (detail) => host.tell({ type: "memory", detail })));
    this.texts = new Texts(chooseLocale(init.locale, init.config.locale, navigator.language));
    this.session = new Session({
      token, locale: this.texts.locale, page: init.page, storage: this.storage, clock: systemClock,
      dial: () => new WebSocket(`${location.origin.replace(/^http/, "ws")}/socket/widget`, "chathub.v1"),
    }, { changed: () => this.changed(), arrived: (message) => this.arrived(message), warned: (problem) => this.warned(problem) });
    this.attention = new Attention(this.session, init.open);
    this.appearance = new Appearance(init.theme);
    this.sound = new Sound(this.storage);
    this.uploads = new Uploads(() => ({ token, visitor: this.session.identity.visitor ?? "" }), () => this.changed());
    this.view = this.mount();
    if (init.user !== undefined) this.session.signIn(init.user);
    this.session.start();
    if (init.open && document.hasFocus()) this.focus();
    document.addEventListener("visibilitychange", () => this.looked());
    addEventListener("online", () => this.looked());
    addEventListener("offline", () => this.changed());
    addEventListener("keydown", (event) => event.key === "Escape" && host.tell({ type: "close" }));
  }

  receive(message: ToFrame): void {
    if (message.type === "open") this.open(message.open, message.focus);
    if (message.type === "user") this.session.signIn(message.user);
    if (message.type === "page") this.session.visit(message.page);
    if (message.type === "locale") this.speak(message.locale);
  }

  private mount(): ChatView {
    const { session, storage, texts, sound, uploads, attention, host, init } = this;
    const close = host.embedded ? () => host.tell({ type: "close" }) : null;
    const view = new ChatView({ session, storage, texts, sound, uploads, attention, close, name: init.config.name });
    const root = document.documentElement;
    root.lang = texts.locale;
    root.dir = texts.dir;
    this.appearance.setColour(session.inbox?.color ?? init.config.color);
    document.body.replaceChildren(view.element);
    view.update();
    return view;
  }

  private open(open: boolean, focus: boolean): void {
    this.attention.open = open;
    this.changed();
    if (open && focus) this.focus();
  }

  /** Not on a phone: a keyboard that jumps up by itself hides half of the chat. */
  private focus(): void {
    if (matchMedia("(pointer: fine)").matches) this.view.composer.focus();
  }

  private speak(locale: string): void {
    this.texts = new Texts(chooseLocale(locale, this.init.config.locale, navigator.language));
    this.view = this.mount();
    this.session.speak(this.texts.locale);
  }

  private looked(): void {
    if (document.visibilityState === "visible") this.session.wake();
    this.changed();
  }

  /** Many changes, one update: not by animation frame, which stands still in a hidden frame. */
  private changed(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      this.update();
    });
  }

  private update(): void {
    if (this.session.inbox) this.appearance.setColour(this.session.inbox.color);
    const news = this.attention.update(this.view.scroller.atBottom);
    this.view.update();
    if (news) this.view.scroller.toDivider();
    this.report();
  }

  private report(): void {
    const { unread } = this.attention;
    if (unread !== this.toldUnread) this.host.tell({ type: "unread", detail: this.toldUnread = unread });
    const { conversation } = this.session;
    const now = conversation ? `${conversation.id} ${conversation.status}` : "";
    if (now === this.told) return;
    this.told = now;
    this.host.tell({ type: "conversation", detail: conversation && { id: conversation.id, status: conversation.status } });
  }

  private arrived(message: Message): void {
    const { id, at, kind, author, text } = message;
    this.host.tell({ type: "message", detail: { id, at, kind, author: { kind: author.kind, name: author.name ?? null }, text: text ?? "" } });
    if (!isIncoming(message)) return;
    if (!this.attention.present || !document.hasFocus()) this.sound.play();
    queueMicrotask(() => this.view.scroller.announce());
  }

  private warned({ code, message }: { code: string; message?: string }): void {
    this.host.tell({ type: "warning", detail: `${code}: ${message ?? ""}` });
  }
}
