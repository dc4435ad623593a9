import type { ToFrame, ToHost } from "../bridge.ts";

export interface Host {
  embedded: boolean;
  tell(message: ToHost): void;
}

/** The embedding page, known by its window and its origin; or none, where the chat is a page of its own. */
export function connectHost(received: (message: ToFrame) => void): Host {
  const origin = parentOrigin();
  if (parent === window || !origin) return { embedded: false, tell: () => {} };
  addEventListener("message", (event) => {
    if (event.source === parent && event.origin === origin && event.data?.chathub) received(event.data.chathub);
  });
  return { embedded: true, tell: (message) => parent.postMessage({ chathub: message }, origin) };
}

function parentOrigin(): string | null {
  const known = location.ancestorOrigins?.[0];
  if (known) return known;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}
