import type { User } from "./protocol.ts";
import type { Storage } from "./storage.ts";

/** Who is writing: the visitor token of the last welcome, and the embedding site's signed-in user. */
export class Identity {
  private current: User | null = null;

  constructor(private readonly storage: Storage) {}

  get visitor(): string | null {
    return this.storage.get("visitor");
  }

  get user(): User | null {
    return this.current;
  }

  welcome(visitor: string): void {
    this.storage.set("visitor", visitor);
    if (this.current) this.storage.set("user", this.current.id);
  }

  /**
   * Answers whether somebody else is there now, so that what is on screen must go:
   * on a shared computer the next user must not see the conversation of the one before.
   */
  change(user: User | null): "same" | "changed" | "somebody-else" {
    const before = this.storage.get("user");
    const unchanged = same(this.current, user);
    this.current = user;
    if (before && before !== user?.id) {
      this.storage.remove("visitor");
      this.storage.remove("user");
      return "somebody-else";
    }
    return unchanged ? "same" : "changed";
  }
}

function same(one: User | null, other: User | null): boolean {
  return one?.id === other?.id && one?.signature === other?.signature &&
    one?.name === other?.name && one?.email === other?.email;
}
