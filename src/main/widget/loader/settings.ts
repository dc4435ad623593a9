import type { Theme, WidgetConfig } from "../bridge.ts";

/** How the page has embedded the widget: the script's address and its data attributes. */
export interface Settings {
  host: string;
  token: string;
  locale: string | null;
  side: "right" | "left" | null;
  theme: Theme;
  open: boolean;
}

export function readSettings(): Settings | null {
  const script = (document.currentScript ?? document.querySelector("script[data-token][src*='/widget.js']")) as HTMLScriptElement | null;
  const token = script?.dataset["token"];
  if (!script?.src || !token) return null;
  const { locale, side, theme, open } = script.dataset;
  return {
    host: new URL(script.src).origin,
    token,
    locale: locale || null,
    side: side === "left" || side === "right" ? side : null,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    open: open !== undefined && open !== "false",
  };
}

export async function fetchConfig({ host, token }: Settings, locale: string): Promise<WidgetConfig> {
  const query = new URLSearchParams({ token, locale });
  const response = await fetch(`${host}/widget/config?${query}`, { credentials: "omit" });
  if (response.ok) return response.json();
  const body = await response.json().catch(() => null);
  throw new Error(body?.error?.message ?? `the server answered ${response.status}`);
}
