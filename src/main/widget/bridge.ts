import type { Page, User } from "./chat/protocol.ts";

/** What the embedding page (loader) and the chat (frame) say to each other, in `{chathub: …}`. */

export interface WidgetConfig {
  name: string;
  color: string;
  side: "right" | "left";
  locale: string;
  dir: "ltr" | "rtl";
  labels: { open: string; close: string; unread: string; frameTitle: string };
  greeting?: string | null;
}

export type Theme = "auto" | "light" | "dark";

/** What `chathub.on("message", …)` hands out: no more than the visitor sees. */
export interface MessageDetail {
  id: string;
  at: string;
  kind: string;
  author: { kind: string; name: string | null };
  text: string;
}

export interface ConversationDetail {
  id: string;
  status: string;
}

export type ToFrame =
  | { type: "init"; config: WidgetConfig; locale: string | null; theme: Theme; page: Page; user?: User | null | undefined; open: boolean; memory: string }
  | { type: "open"; open: boolean; focus: boolean }
  | { type: "user"; user: User | null }
  | { type: "locale"; locale: string }
  | { type: "page"; page: Page };

export type ToHost =
  | { type: "loaded" }
  | { type: "close" }
  | { type: "unread"; detail: number }
  | { type: "message"; detail: MessageDetail }
  | { type: "conversation"; detail: ConversationDetail | null }
  /** Where the browser refuses storage to the frame, the page keeps it for it. */
  | { type: "memory"; detail: string }
  | { type: "warning"; detail: string };
