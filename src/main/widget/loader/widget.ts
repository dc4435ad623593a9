import type { ToHost, WidgetConfig } from "../bridge.ts";
import type { User } from "../chat/protocol.ts";
import { type ChatHub, createEvents } from "./api.ts";
import { createFrame } from "./frame.ts";
import { createLauncher, type Launcher } from "./launcher.ts";
import { pageMemory } from "./memory.ts";
import { currentPage, fitPhone, onNavigation } from "./page.ts";
import { fetchConfig, type Settings } from "./settings.ts";

const TEASE_AFTER = 4_000;

/** The widget on the embedding page. What is asked of it before its configuration is there is done once it is. */
export function createWidget(settings: Settings): ChatHub & { start(): Promise<void> } {
  const memory = pageMemory(settings.token);
  const events = createEvents();
  const frame = createFrame(settings.host, settings.token, receive);
  let launcher: Launcher | null = null;
  let config: WidgetConfig;
  let user: User | null = null;
  let isOpen = false;
  let fit = () => {};

  async function load(): Promise<WidgetConfig> {
    return config = await fetchConfig(settings, settings.locale ?? navigator.language);
  }

  async function start(): Promise<void> {
    await load();
    launcher = createLauncher(settings.side ?? config.side, toggle);
    launcher.speak(config);
    fit = fitPhone(launcher.host, () => isOpen);
    onNavigation(() => frame.tell({ type: "page", page: currentPage() }));
    addEventListener("keydown", ({ key }) => key === "Escape" && isOpen && show(false, true));
    if (isOpen || settings.open || memory.has("open")) show(true, isOpen);
    else if (memory.has("conversation")) frame.create(launcher.panel, config.labels.frameTitle);
    else if (config.greeting && !memory.has("greeted")) setTimeout(tease, TEASE_AFTER);
    events.emit("ready");
  }

  function tease(): void {
    if (!frame.exists()) launcher?.tease(config.greeting ?? "", () => memory.set("greeted", true));
  }

  function show(open: boolean, focus: boolean): void {
    isOpen = open;
    if (!launcher) return;
    if (open) frame.create(launcher.panel, config.labels.frameTitle);
    launcher.show(open);
    fit();
    memory.set("open", open);
    memory.set("greeted", true);
    frame.tell({ type: "open", open, focus });
    if (focus) (open ? frame : launcher).focus();
    events.emit(open ? "open" : "close");
  }

  function toggle(): void {
    show(!isOpen, true);
  }

  function receive(message: ToHost): void {
    if (message.type === "loaded") {
      const { locale, theme } = settings;
      frame.tell({ type: "init", config, locale, theme, user, page: currentPage(), open: isOpen });
    }
    if (message.type === "close") show(false, true);
    if (message.type === "warning") warn(message.detail);
    if (message.type === "unread") launcher?.unread(message.detail);
    if (message.type === "conversation") memory.set("conversation", message.detail !== null);
    if (message.type === "unread" || message.type === "message" || message.type === "conversation") {
      events.emit(message.type, message.detail);
    }
  }

  return {
    start,
    toggle,
    open: () => isOpen || show(true, true),
    close: () => isOpen && show(false, true),
    on: events.on,
    setUser(given) {
      user = given;
      frame.tell({ type: "user", user });
    },
    setLocale(locale) {
      settings.locale = locale;
      frame.tell({ type: "locale", locale });
      if (launcher) load().then(launcher.speak, warn);
    },
  };
}

export function warn(problem: unknown): void {
  console.warn("ChatHub:", problem instanceof Error ? problem.message : problem);
}
