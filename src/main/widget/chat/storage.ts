/** What outlives a reload. Falls back to memory where the browser refuses storage to embedded frames. */
export interface Storage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

export function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

export function browserStorage(prefix: string): Storage {
  const memory = memoryStorage();
  const area = usableArea();
  if (!area) return memory;
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
