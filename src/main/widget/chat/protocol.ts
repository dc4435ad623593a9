/** The frames of docs/protocol.md, as the widget sends and receives them. */

export interface Author {
  kind: "customer" | "agent" | "bot" | "system";
  id?: string;
  name?: string | null;
  avatar?: string | null;
}

export interface StoredFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  url: string;
  width?: number | null;
  height?: number | null;
}

export interface Choice {
  label: string;
  value: string;
}

export interface Message {
  id: string;
  clientId?: string | null;
  position: number;
  at: string;
  kind: "text" | "image" | "file" | "event";
  author: Author;
  text?: string | null;
  files?: StoredFile[] | null;
  source?: { id: string; question: string } | null;
  choices?: Choice[] | null;
  event?: { name: string; reason?: string | null } | null;
}

export interface Conversation {
  id: string;
  status: "open" | "snoozed" | "resolved";
  handler: { kind: "bot" | "queue" | "agent"; name?: string | null; avatar?: string | null };
  position: number;
  read: { agent: number; customer: number };
}

export interface Inbox {
  name: string;
  locale?: string;
  color?: string;
  greeting?: string | null;
  starters?: string[];
  bot?: { name: string; avatar?: string | null } | null;
  away?: string | null;
}

export interface Limits {
  text: number;
  fileBytes: number;
  fileTypes: string[];
  files: number;
}

export interface Problem {
  code: string;
  message?: string;
  retryAfter?: number | null;
}

export interface Page {
  url: string;
  title: string;
  referrer?: string;
}

export interface User {
  id: string;
  name?: string;
  email?: string;
  signature: string;
}

export interface Welcome {
  type: "welcome";
  visitor: string;
  heartbeat: number;
  inbox: Inbox;
  limits: Limits;
  conversation: Conversation | null;
  reset: boolean;
  messages: Message[];
  more: boolean;
}

export type ServerFrame =
  | Welcome
  | { type: "message"; conversation: string; message: Message }
  | { type: "accepted"; id: string; conversation: string; message: Message }
  | { type: "rejected"; id: string; error: Problem }
  | { type: "history"; conversation: string; messages: Message[]; more: boolean }
  | { type: "typing"; conversation: string; author: Author; on: boolean }
  | { type: "read"; conversation: string; by: "agent" | "customer"; position: number }
  | { type: "conversation"; conversation: Conversation }
  | { type: "pong"; position: number }
  | ({ type: "error"; fatal?: boolean } & Problem);

export interface Post {
  id: string;
  text: string;
  files: string[];
  choice?: string;
}

export interface Hello {
  type: "hello";
  token: string;
  visitor?: string;
  locale: string;
  page?: Page;
  user?: User;
  resume?: { conversation: string; after: number };
}

export type ClientFrame =
  | Hello
  | ({ type: "post" } & Post)
  | { type: "history"; conversation: string; before: number; limit: number }
  | { type: "typing"; on: boolean }
  | { type: "read"; position: number }
  | { type: "page"; url: string; title: string }
  | { type: "ping"; conversation?: string; position?: number };

export function isIncoming(message: Message): boolean {
  return message.kind !== "event" && message.author.kind !== "customer";
}

export function parseFrame(data: unknown): ServerFrame | null {
  if (typeof data !== "string") return null;
  try {
    const frame = JSON.parse(data);
    return frame && typeof frame.type === "string" ? frame as ServerFrame : null;
  } catch {
    return null;
  }
}
