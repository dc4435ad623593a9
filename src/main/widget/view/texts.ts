import en from "../locales/en.json" with { type: "json" };
import id from "../locales/id.json" with { type: "json" };
import zh from "../locales/zh-CN.json" with { type: "json" };

export type Key = keyof typeof en;

const BUNDLES: Record<string, Record<Key, string>> = { en, id, zh };
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "yi", "ckb", "ps", "sd", "ug"]);

/** The visitor's language: texts of our own, times and sizes by the browser. */
export class Texts {
  readonly dir: "ltr" | "rtl";
  private readonly bundle: Record<Key, string>;
  private readonly plural: Intl.PluralRules;

  constructor(readonly locale: string) {
    this.bundle = BUNDLES[language(locale)] ?? en;
    this.dir = RIGHT_TO_LEFT.has(language(locale)) ? "rtl" : "ltr";
    this.plural = new Intl.PluralRules(locale);
  }

  t(key: Key, values: Record<string, string | number> = {}): string {
    return this.bundle[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  unread(count: number): string {
    return this.t(this.plural.select(count) === "one" ? "unread.one" : "unread.other", { count: this.number(count) });
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: "percent" }).format(share);
  }

  time(at: number): string {
    return new Intl.DateTimeFormat(this.locale, { hour: "2-digit", minute: "2-digit" }).format(at);
  }

  day(at: number, now: number): string {
    const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
    if (days === 0) return this.t("day.today");
    if (days === 1) return this.t("day.yesterday");
    const year = days > 300 ? "numeric" : undefined;
    return new Intl.DateTimeFormat(this.locale, { weekday: "short", day: "numeric", month: "long", year }).format(at);
  }

  size(bytes: number): string {
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1024, "kilobyte"] : [bytes / 1_048_576, "megabyte"];
    const maximumFractionDigits = value < 10 ? 1 : 0;
    return new Intl.NumberFormat(this.locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits }).format(value);
  }
}

/** The first that the browser knows: what the page asks for, the inbox's own, the browser's, English. */
export function chooseLocale(...candidates: (string | null | undefined)[]): string {
  const chosen = candidates.find(isLocale) ?? "en";
  const own = navigator.language;
  // The browser's own variant says more about how times are written: en-GB for an inbox in "en".
  return isLocale(own) && !chosen.includes("-") && language(own) === language(chosen) ? own : chosen;
}

export function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function language(locale: string): string {
  return locale.split("-")[0]?.toLowerCase() ?? "en";
}

function isLocale(candidate: string | null | undefined): candidate is string {
  if (!candidate) return false;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(candidate).length > 0;
  } catch {
    return false;
  }
}
