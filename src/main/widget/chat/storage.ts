/** What outlives a reload. */
export interface Storage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

export function memoryStorage(known = "", changed: (all: string) => void = () => {}): Storage {
  const values = restore(known);
  const tell = () => changed(JSON.stringify([...values]));
  return {
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      values.set(key, value);
      tell();
    },
    remove(key) {
      if (values.delete(key)) tell();
    },
    keys: () => [...values.keys()],
  };
}

function restore(known: string): Map<string, string> {
  try {
    return new Map(JSON.parse(known || "[]"));
  } catch {
    return new Map();
  }
}

export function browserStorage(prefix: string, fallback: () => Storage): Storage {
  const memory = memoryStorage();
  const area = usableArea();
  if (!area) return fallback();
  return {
    get: (key) => area.getItem(prefix + key) ?? memory.get(key),
    set(key, value) {
      try {
        area.setItem(prefix + key, value);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      area.removeItem(prefix + key);
      memory.remove(key);
    },
    keys: () => [...new Set([...ownKeys(area, prefix), ...memory.keys()])],
  };
}

function ownKeys(area: globalThis.Storage, prefix: string): string[] {
  return Object.keys(area).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

function usableArea(): globalThis.Storage | null {
  try {
    const probe = "chathub:probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}
