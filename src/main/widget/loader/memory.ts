/** Small marks in the embedding page's storage; a page without storage simply forgets. */
export type Mark = "conversation" | "greeted" | "open";

export interface Memory {
  has(mark: Mark): boolean;
  set(mark: Mark, on: boolean): void;
}

export function pageMemory(token: string): Memory {
  // An open chat stays open on the next page, in this tab only.
  const area = (mark: Mark) => mark === "open" ? sessionStorage : localStorage;
  const key = (mark: Mark) => `chathub:${token}:${mark}`;
  return {
    has: (mark) => attempt(() => area(mark).getItem(key(mark))) === "1",
    set: (mark, on) => void attempt(() => area(mark).setItem(key(mark), on ? "1" : "")),
  };
}

function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
