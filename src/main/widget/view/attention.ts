import type { Session } from "../chat/session.ts";

/** Whether the visitor is looking, and where reading stopped the last time. */
export class Attention {
  open: boolean;
  dividerAfter: number | null = null;
  private looking = false;

  constructor(private readonly session: Session, open: boolean) {
    this.open = open;
  }

  get present(): boolean {
    return this.open && document.visibilityState === "visible";
  }

  get unread(): number {
    return this.present ? 0 : this.session.unread.length;
  }

  /** Answers whether the visitor has just begun to look at something new. */
  update(atBottom: boolean): boolean {
    const begins = this.present && !this.looking && this.session.conversation !== null;
    if (!this.present) this.looking = false;
    if (begins) this.begin();
    const news = begins && this.dividerAfter !== null;
    if (this.present && atBottom && !news) this.session.markRead();
    return news;
  }

  /** The visitor has answered: the line has done its work. */
  answered(): void {
    this.dividerAfter = null;
  }

  private begin(): void {
    this.looking = true;
    this.dividerAfter = this.session.unread.length > 0 ? this.session.conversation?.read.customer ?? null : null;
  }
}
