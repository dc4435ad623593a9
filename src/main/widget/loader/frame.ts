import type { ToFrame, ToHost } from "../bridge.ts";

export interface Frame {
  exists(): boolean;
  create(place: HTMLElement, title: string): void;
  tell(message: ToFrame): void;
  focus(): void;
}

/** The chat's iframe. Only its own window, on ChatHub's own origin, is listened and spoken to. */
export function createFrame(host: string, token: string, received: (message: ToHost) => void): Frame {
  let iframe: HTMLIFrameElement | null = null;
  let loaded = false;

  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== host || !iframe || source !== iframe.contentWindow || !data?.chathub) return;
    if (data.chathub.type === "loaded") loaded = true;
    received(data.chathub);
  });

  return {
    exists: () => iframe !== null,
    create(place, title) {
      if (iframe) return;
      iframe = document.createElement("iframe");
      iframe.title = title;
      iframe.allow = "autoplay; clipboard-write";
      // Without a referrer the chat could not tell which site it may speak to.
      iframe.referrerPolicy = "origin";
      iframe.src = `${host}/widget/frame?token=${encodeURIComponent(token)}`;
      place.append(iframe);
    },
    // Before the frame has loaded there is nothing to say: its `init` will hold the newest state.
    tell(message) {
      if (loaded) iframe?.contentWindow?.postMessage({ chathub: message }, host);
    },
    focus: () => iframe?.focus(),
  };
}
