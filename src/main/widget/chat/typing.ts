import type { Cancel, Clock } from "./clock.ts";
import type { Author } from "./protocol.ts";

const LASTS = 6_000;
const AGAIN_AFTER = 3_000;

/** Who else is typing. A lost "stopped" is made good by time. */
export class OthersTyping {
  author: Author | null = null;
  private cancel: Cancel = () => {};

  constructor(private readonly clock: Clock, private readonly changed: () => void) {}

  signal(author: Author, on: boolean): void {
    this.cancel();
    this.author = on ? author : null;
    if (on) this.cancel = this.clock.after(LASTS, () => this.clear());
    this.changed();
  }

  clear(): void {
    this.cancel();
    this.author = null;
    this.changed();
  }
}

/** Tells that the visitor is typing, at most every three seconds. */
export class OwnTyping {
  private told = -Infinity;
  private on = false;

  constructor(private readonly clock: Clock, private readonly tell: (on: boolean) => void) {}

  typing(): void {
    if (this.on && this.clock.now() - this.told < AGAIN_AFTER) return;
    this.on = true;
    this.told = this.clock.now();
    this.tell(true);
  }

  stopped(): void {
    if (!this.on) return;
    this.on = false;
    this.tell(false);
  }
}
