import type { User } from "../chat/protocol.ts";

export type EventName = "ready" | "open" | "close" | "message" | "unread" | "conversation";
type Handler = (detail?: unknown) => void;

export interface ChatHub {
  open(): void;
  close(): void;
  toggle(): void;
  setUser(user: User | null): void;
  setLocale(locale: string): void;
  on(event: EventName, handler: Handler): () => void;
}

declare global {
  interface Window {
    chathub?: (ChatHub & { push?: (call: unknown[]) => unknown }) | unknown[];
  }
}

export interface Events {
  on: ChatHub["on"];
  emit(event: EventName, detail?: unknown): void;
}

/** Handlers of `chathub.on`. One that throws must not break the chat; one that comes late for `ready` is called at once. */
export function createEvents(): Events {
  const handlers = new Set<[EventName, Handler]>();
  let isReady = false;
  const call = (handler: Handler, detail?: unknown) => {
    try {
      handler(detail);
    } catch (problem) {
      console.error(problem);
    }
  };
  return {
    on(event, handler) {
      const entry: [EventName, Handler] = [event, handler];
      handlers.add(entry);
      if (isReady && event === "ready") call(handler);
      return () => void handlers.delete(entry);
    },
    emit(event, detail) {
      if (event === "ready") isReady = true;
      handlers.forEach(([name, handler]) => name === event && call(handler, detail));
    },
  };
}

/** Puts the API in place of the queue, and makes the calls that were queued before it was there. */
export function publish(api: ChatHub): void {
  const queue = window.chathub as unknown[] | undefined ?? [];
  const push = ([name, ...given]: unknown[]) => (api as unknown as Record<string, (...given: unknown[]) => unknown>)[name as string]?.(...given);
  window.chathub = { ...api, push };
  queue.forEach((call) => push(call as unknown[]));
}
