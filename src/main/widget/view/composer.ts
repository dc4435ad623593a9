import type { Limits, StoredFile } from "../chat/protocol.ts";
import type { Storage } from "../chat/storage.ts";
import { h, setText } from "./dom.ts";
import { icon } from "./icons.ts";
import type { Texts } from "./texts.ts";
import { Tray } from "./tray.ts";
import type { Uploads } from "./uploads.ts";

export interface ComposerActions {
  send(text: string, files: StoredFile[]): void;
  typing(on: boolean): void;
}

const COUNT_FROM = 500;
const HIGHEST = 168;
const DRAFT = "draft";

/** Where the visitor writes. */
export class Composer {
  readonly element: HTMLElement;
  readonly tray: Tray;
  private limits: Limits | null = null;
  private readonly area: HTMLTextAreaElement;
  private readonly counter = h("div", { class: "counter", "aria-live": "polite", hidden: true });
  private readonly submit: HTMLButtonElement;
  private readonly attach: HTMLButtonElement;

  constructor(
    private readonly texts: Texts,
    private readonly storage: Storage,
    private readonly uploads: Uploads,
    private readonly actions: ComposerActions,
  ) {
    const picker: HTMLInputElement = h("input", { type: "file", multiple: true, hidden: true, onchange: () => this.picked(picker) });
    this.tray = new Tray(texts, uploads);
    this.area = h("textarea", {
      rows: 1, dir: "auto", enterkeyhint: "send", "aria-label": texts.t("message.label"),
      placeholder: texts.t("message.placeholder"),
      oninput: () => this.input(), onkeydown: (event: KeyboardEvent) => this.key(event), onblur: () => actions.typing(false),
      onpaste: (event: ClipboardEvent) => this.paste(event),
    });
    this.attach = this.button("attach", () => picker.click());
    this.submit = this.button("send", () => this.send());
    this.element = h("form", { class: "composer", onsubmit: (event: Event) => event.preventDefault() },
      this.tray.element, this.counter,
      h("div", { class: "field" }, this.attach, this.area, this.submit), picker);
    this.area.value = storage.get(DRAFT) ?? "";
    this.update(null);
  }

  focus(): void {
    this.area.focus({ preventScroll: true });
  }

  update(limits: Limits | null): void {
    this.limits = limits;
    this.attach.disabled = !limits;
    this.tray.update();
    this.measure();
  }

  take(files: File[]): void {
    if (!this.limits || files.length === 0) return;
    this.tray.refuse(this.uploads.add(files, this.limits), this.limits);
    this.focus();
  }

  private button(name: "attach" | "send", action: () => void): HTMLButtonElement {
    const label = this.texts.t(name);
    return h("button", { type: "button", class: `round ${name}`, "aria-label": label, title: label, onclick: action }, icon(name));
  }

  private input(): void {
    this.storage.set(DRAFT, this.area.value);
    this.actions.typing(this.area.value.trim() !== "");
    this.measure();
  }

  /** Enter that ends a composition (Chinese, Japanese, Korean input) chooses a word and must not send. */
  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.send();
  }

  private paste(event: ClipboardEvent): void {
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files);
  }

  private picked(picker: HTMLInputElement): void {
    this.take(Array.from(picker.files ?? []));
    picker.value = "";
  }

  private send(): void {
    const text = this.area.value.trim();
    if (this.submit.disabled) return;
    this.area.value = "";
    this.storage.remove(DRAFT);
    this.actions.send(text, this.uploads.files);
    this.uploads.clear();
    this.tray.clear();
    this.measure();
    this.focus();
  }

  private measure(): void {
    this.area.style.height = "auto";
    this.area.style.height = `${Math.min(this.area.scrollHeight, HIGHEST)}px`;
    this.area.classList.toggle("full", this.area.scrollHeight > HIGHEST);
    const text = this.area.value.trim();
    const left = (this.limits?.text ?? Infinity) - codePoints(text);
    this.count(left);
    const something = text !== "" || this.uploads.list.length > 0;
    this.submit.disabled = !something || left < 0 || !this.uploads.ready;
  }

  private count(left: number): void {
    this.counter.hidden = left > COUNT_FROM;
    this.counter.classList.toggle("over", left < 0);
    if (left > COUNT_FROM) return;
    setText(this.counter, this.texts.t(left < 0 ? "left.over" : "left", { count: this.texts.number(Math.abs(left)) }));
  }
}

/** The limit is in Unicode code points, as the server counts. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
