import type { WidgetConfig } from "../bridge.ts";
import { isColour, textOn } from "../colour.ts";
import { style } from "./style.ts";

const TALK = "M12 3.5c-5 0-9 3.4-9 7.6 0 2.3 1.2 4.3 3 5.7l-.5 3.7 4-2.1q1.2.3 2.5.3c5 0 9-3.4 9-7.6s-4-7.6-9-7.6z";
const DOWN = "M6 9.5l6 6 6-6";
const CROSS = "M6 6l12 12M18 6L6 18";

export interface Launcher {
  host: HTMLElement;
  panel: HTMLElement;
  speak(config: WidgetConfig): void;
  show(open: boolean): void;
  unread(count: number): void;
  tease(text: string, dismissed: () => void): void;
  focus(): void;
}

/** The round button, its unread badge, the greeting beside it, and the place for the chat. */
export function createLauncher(side: "right" | "left", toggle: () => void): Launcher {
  let labels: WidgetConfig["labels"];
  let isOpen = false;
  let count = 0;
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  const root = element("div", side);
  const panel = element("div", "panel", { role: "dialog" });
  const button = element("button", "launcher", { type: "button" });
  const badge = element("span", "badge", { "aria-hidden": "true" });
  const teaser = element("div", "teaser");
  const sheet = new CSSStyleSheet();

  const label = () => {
    const { open, close, unread } = labels;
    const closed = count ? `${open}, ${unread.replace("{count}", `${count}`)}` : open;
    set(button, { "aria-label": isOpen ? close : closed, "aria-expanded": `${isOpen}` });
    badge.hidden = !count;
    badge.textContent = count > 99 ? "99+" : `${count}`;
  };

  host.id = "chathub-widget";
  // Unlike a style element, this needs no 'unsafe-inline' in the page's policy.
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  button.append(icon(TALK), icon(DOWN), badge);
  button.onclick = toggle;
  root.append(panel, button);
  shadow.append(root);
  document.body.append(host);

  return {
    host,
    panel,
    speak(config) {
      const accent = isColour(config.color) ? config.color : "#2563eb";
      labels = config.labels;
      host.style.setProperty("--accent", accent);
      host.style.setProperty("--on-accent", textOn(accent));
      set(root, { dir: config.dir, lang: config.locale });
      set(panel, { "aria-label": labels.frameTitle });
      label();
    },
    show(open) {
      isOpen = open;
      root.classList.toggle("open", open);
      teaser.remove();
      label();
    },
    unread(unread) {
      count = unread;
      label();
    },
    tease(text, dismissed) {
      const open = element("button", "");
      const close = element("button", "x", { "aria-label": labels.close });
      open.textContent = text;
      open.onclick = toggle;
      close.append(icon(CROSS));
      close.onclick = () => {
        teaser.remove();
        dismissed();
        button.focus();
      };
      teaser.append(open, close);
      root.append(teaser);
    },
    focus: () => button.focus(),
  };
}

function element(tag: string, className: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  set(made, attributes);
  return made;
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? "");
}

function icon(path: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  set(line, { d: path });
  set(svg, { viewBox: "0 0 24 24", "aria-hidden": "true" });
  svg.append(line);
  return svg;
}
