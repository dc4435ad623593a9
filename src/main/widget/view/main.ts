import type { ToFrame } from "../bridge.ts";
import { App } from "./app.ts";
import { connectHost } from "./host.ts";

const token = new URLSearchParams(location.search).get("token") ?? "";
let app: App | null = null;

const host = connectHost((message: ToFrame) => {
  if (message.type === "init") app ??= new App(token, message, host);
  else app?.receive(message);
});

if (host.embedded) {
  host.tell({ type: "loaded" });
} else {
  const labels = { open: "", close: "", unread: "", frameTitle: "" };
  const config = { name: document.title, color: "", side: "right" as const, locale: "", dir: "ltr" as const, labels };
  const page = { url: location.origin, title: document.title };
  app = new App(token, { type: "init", config, locale: null, theme: "auto", page, open: true, memory: "" }, host);
}
