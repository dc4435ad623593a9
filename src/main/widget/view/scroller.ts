import { h, setText } from "./dom.ts";
import { icon } from "./icons.ts";
import type { Texts } from "./texts.ts";

const NEAR = 60;
const PAGE_WITHIN = 240;

/** Stays at the newest message unless the reader has scrolled away, and never lets what is being read jump. */
export class Scroller {
  readonly element: HTMLElement;
  readonly jump: HTMLButtonElement;
  private stuck = true;
  private news = false;
  private readonly caption = h("span");

  constructor(private readonly texts: Texts, content: HTMLElement[], private readonly moved: (nearTop: boolean) => void) {
    const inner = h("div", { class: "scroll-content" }, ...content);
    this.element = h("div", { class: "scroller", tabindex: 0, role: "group", "aria-label": texts.t("timeline") }, inner);
    this.jump = h("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toBottom(true) }, icon("down"), this.caption);
    this.element.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const resized = new ResizeObserver(() => this.stuck && this.toBottom());
    resized.observe(inner);
    resized.observe(this.element);
  }

  get atBottom(): boolean {
    return this.stuck;
  }

  /** Runs a change of the content, and keeps the line that is being read where it is. */
  around(change: () => void): void {
    const { scrollHeight, scrollTop } = this.element;
    const anchor = this.stuck ? undefined : this.firstVisible();
    const before = anchor?.getBoundingClientRect().top ?? 0;
    change();
    if (this.stuck) return this.toBottom();
    const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : this.element.scrollHeight - scrollHeight;
    if (moved) this.element.scrollTop = scrollTop + moved;
    this.showJump();
  }

  private firstVisible(): Element | undefined {
    const { top } = this.element.getBoundingClientRect();
    return Array.from(this.element.querySelectorAll(".log .row")).find((row) => row.getBoundingClientRect().bottom > top);
  }

  announce(): void {
    this.news = !this.stuck;
    this.showJump();
  }

  toBottom(smooth = false): void {
    this.stuck = true;
    this.news = false;
    const behavior = smooth && !matchMedia("(prefers-reduced-motion: reduce)").matches ? "smooth" : "instant";
    this.element.scrollTo({ top: this.element.scrollHeight, behavior });
    this.showJump();
  }

  /** More is new than fits: begin reading where it begins. */
  toDivider(): void {
    const divider = this.element.querySelector<HTMLElement>(".new");
    if (!divider || this.element.scrollHeight - divider.offsetTop < this.element.clientHeight) return this.toBottom();
    this.stuck = false;
    this.element.scrollTop = divider.offsetTop - 16;
    this.showJump();
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.stuck) this.news = false;
    this.showJump();
    this.moved(scrollTop < PAGE_WITHIN);
  }

  private showJump(): void {
    this.jump.hidden = this.stuck;
    this.jump.classList.toggle("news", this.news);
    setText(this.caption, this.texts.t(this.news ? "new.jump" : "new.latest"));
    this.caption.classList.toggle("hidden", !this.news);
  }
}
