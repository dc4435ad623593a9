import type { Session } from "../chat/session.ts";
import type { Storage } from "../chat/storage.ts";
import { Banner } from "./banner.ts";
import { blockedView } from "./blocked.ts";
import { Composer } from "./composer.ts";
import { h } from "./dom.ts";
import { acceptDrops } from "./drop.ts";
import { Header } from "./header.ts";
import type { Entry } from "./menu.ts";
import { Opening } from "./opening.ts";
import { Scroller } from "./scroller.ts";
import type { Sound } from "./sound.ts";
import type { Texts } from "./texts.ts";
import { TimelineView } from "./timeline-view.ts";
import { TypingView } from "./typing-view.ts";
import type { Uploads } from "./uploads.ts";
import type { Attention } from "./attention.ts";

export interface Parts {
  session: Session;
  storage: Storage;
  texts: Texts;
  sound: Sound;
  uploads: Uploads;
  attention: Attention;
  name: string;
  close: (() => void) | null;
}

/** Everything on screen, in one language. */
export class ChatView {
  readonly element = h("div", { class: "chat" });
  readonly composer: Composer;
  readonly scroller: Scroller;
  private readonly header: Header;
  private readonly banner: Banner;
  private readonly opening: Opening;
  private readonly timeline: TimelineView;
  private readonly typing: TypingView;
  private readonly older: HTMLElement;
  private readonly skeleton: HTMLElement;
  private readonly body: HTMLElement;
  private blocked: HTMLElement | null = null;

  constructor(private readonly parts: Parts) {
    const { session, texts, storage, uploads } = parts;
    const ask = (text: string, choice?: string) => this.post(text, [], choice);
    this.header = new Header(session, texts, () => this.menu(), parts.close, parts.name);
    this.banner = new Banner(session, texts);
    this.opening = new Opening(session, texts, ask);
    this.timeline = new TimelineView(session, texts, {
      answer: ask, retry: (id) => session.outbox.retry(id), discard: (id) => this.discard(id),
    });
    this.typing = new TypingView(texts);
    this.older = h("div", { class: "older", role: "status" }, h("span", { class: "spinner" }), h("span", { class: "hidden" }, texts.t("older")));
    this.skeleton = h("div", { class: "skeleton", role: "status", "aria-label": texts.t("loading") }, h("i"), h("i"), h("i"));
    const content = [this.older, this.skeleton, this.opening.element, this.timeline.element, this.typing.element, this.opening.starters];
    this.scroller = new Scroller(texts, content, (nearTop) => this.scrolled(nearTop));
    this.composer = new Composer(texts, storage, uploads, {
      send: (text, files) => this.post(text, files), typing: (on) => session.typing(on),
    });
    this.body = h("main", { class: "body" }, this.banner.element, this.scroller.element, this.scroller.jump, this.composer.element);
    this.element.append(this.header.element, this.body);
    acceptDrops(this.element, texts.t("drop"), (files) => this.composer.take(files));
  }

  update(): void {
    const { session, attention } = this.parts;
    this.header.update();
    this.banner.update();
    this.scroller.around(() => {
      this.older.hidden = !session.loadingOlder;
      this.skeleton.hidden = session.inbox !== null;
      this.opening.update();
      this.timeline.update(attention.dividerAfter);
      this.typing.update(session.others.author);
    });
    this.composer.update(session.limits);
    this.block();
  }

  private post(text: string, files: Parameters<Session["post"]>[0]["files"], choice?: string): void {
    this.parts.attention.answered();
    this.parts.session.post({ text, files, ...(choice ? { choice } : {}) });
    this.scroller.toBottom();
  }

  private discard(id: string): void {
    this.parts.session.outbox.discard(id);
    this.parts.session.observer.changed();
    this.composer.focus();
  }

  private scrolled(nearTop: boolean): void {
    if (nearTop) this.parts.session.loadOlder();
    this.parts.attention.update(this.scroller.atBottom);
  }

  private menu(): Entry[] {
    const { session, texts, sound } = this.parts;
    const person = texts.t("person");
    const entries: Entry[] = [{
      icon: sound.on ? "soundOn" : "soundOff", label: texts.t(sound.on ? "sound.on" : "sound.off"),
      checked: sound.on, action: () => (sound.on = !sound.on),
    }];
    if (session.inbox?.bot && (session.conversation?.handler.kind ?? "bot") === "bot") {
      entries.unshift({ icon: "person", label: person, action: () => this.post(person, [], "agent") });
    }
    return entries;
  }

  private block(): void {
    const { session, texts, close } = this.parts;
    const stopped = session.link === "stopped" && session.problem;
    if (Boolean(stopped) === Boolean(this.blocked)) return;
    this.blocked?.remove();
    this.blocked = stopped ? blockedView(stopped, texts, () => session.start(), close) : null;
    if (this.blocked) this.body.append(this.blocked);
    this.element.classList.toggle("is-blocked", Boolean(stopped));
  }
}
