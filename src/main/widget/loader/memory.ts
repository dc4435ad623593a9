/** What the embedding page remembers for the widget; a page without storage simply forgets. */
export type Mark = "conversation" | "greeted" | "open" | "frame";

export interface Memory {
  get(mark: Mark): string;
  set(mark: Mark, value: string | boolean): void;
}

export function pageMemory(token: string): Memory {
  // An open chat stays open on the next page, in this tab only.
  const area = (mark: Mark) => mark === "open" ? sessionStorage : localStorage;
  const key = (mark: Mark) => `chathub:${token}:${mark}`;
  return {
    get(mark) {
      try {
        return area(mark).getItem(key(mark)) ?? "";
      } catch {
        return "";
      }
    },
    set(mark, value) {
      try {
        area(mark).setItem(key(mark), `${value || ""}`);
      } catch {
        // Storage is switched off or full.
      }
    },
  };
}
