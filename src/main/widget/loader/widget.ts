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
  let user: User | null | undefined;
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
    events.emit("ready");
    if (isOpen || settings.open || memory.get("open")) show(true, isOpen);
    else if (memory.get("conversation")) frame.create(launcher.panel, config.labels.frameTitle);
    else if (config.greeting && !memory.get("greeted")) setTimeout(tease, TEASE_AFTER);
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
    const { type } = message;
    if (type === "loaded") {
      const { locale, theme } = settings;
      frame.tell({ type: "init", config, locale, theme, user, page: currentPage(), open: isOpen, memory: memory.get("frame") });
    } else if (type === "close") show(false, true);
    else if (type === "warning") warn(message.detail);
    else if (type === "memory") memory.set("frame", message.detail);
    else {
      if (type === "unread") launcher?.unread(message.detail);
      if (type === "conversation") memory.set(type, message.detail !== null);
      events.emit(type, message.detail);
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
