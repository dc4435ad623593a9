import type { Cancel, Clock } from "./clock.ts";
import { newId } from "./id.ts";
import type { Post, Problem, StoredFile } from "./protocol.ts";
import type { Storage } from "./storage.ts";

export interface Draft {
  text: string;
  files: StoredFile[];
  choice?: string;
}

export interface Outgoing extends Draft {
  id: string;
  at: number;
  failure?: Problem;
}

const PREFIX = "out:";
const ANSWER_WITHIN = 15_000;
const RETRY_AFTER = 3_000;

/**
 * Messages not yet accepted, kept until they are. One is under way at a time, so that a rate limit or a
 * lost connection can not change their order. Each has a key of its own: two tabs do not overwrite each other.
 */
export class Outbox {
  private entries: Outgoing[];
  private underWay: Outgoing | null = null;
  private cancel: Cancel = () => {};

  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
    private readonly send: (post: Post) => boolean,
  ) {
    this.entries = load(storage);
  }

  get pending(): readonly Outgoing[] {
    return this.entries;
  }

  add(draft: Draft): Outgoing {
    const last = this.entries[this.entries.length - 1];
    const entry = { ...draft, id: newId(), at: Math.max(this.clock.now(), (last?.at ?? 0) + 1) };
    this.entries.push(entry);
    this.save(entry);
    this.pump();
    return entry;
  }

  /** After every welcome: whatever has no answer goes out again, under its old id. */
  resend(): void {
    this.stopWaiting();
    this.pump();
  }

  /** The connection is gone, and with it every answer still under way. */
  pause(): void {
    this.stopWaiting();
  }

  settle(id: string | null | undefined): boolean {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return false;
    this.drop(entry);
    this.pump();
    return true;
  }

  reject(id: string, problem: Problem): void {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return;
    this.stopWaiting();
    if (isPassing(problem)) {
      this.wait(entry, problem.retryAfter ?? RETRY_AFTER);
      return;
    }
    entry.failure = problem;
    this.save(entry);
    this.pump();
  }

  retry(id: string): void {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return;
    delete entry.failure;
    this.save(entry);
    this.pump();
  }

  discard(id: string): void {
    this.settle(id);
  }

  clear(): void {
    [...this.entries].forEach((entry) => this.drop(entry));
  }

  private pump(): void {
    if (this.underWay) return;
    const next = this.entries.find((entry) => !entry.failure);
    if (!next) return;
    const { id, text, files, choice } = next;
    const post: Post = { id, text, files: files.map((file) => file.id), ...(choice ? { choice } : {}) };
    if (this.send(post)) this.wait(next, ANSWER_WITHIN);
  }

  private wait(entry: Outgoing, milliseconds: number): void {
    this.underWay = entry;
    this.cancel = this.clock.after(milliseconds, () => this.resend());
  }

  private stopWaiting(): void {
    this.cancel();
    this.underWay = null;
  }

  private drop(entry: Outgoing): void {
    if (this.underWay === entry) this.stopWaiting();
    this.entries = this.entries.filter((each) => each !== entry);
    this.storage.remove(PREFIX + entry.id);
  }

  private save(entry: Outgoing): void {
    this.storage.set(PREFIX + entry.id, JSON.stringify(entry));
  }
}

function isPassing(problem: Problem): boolean {
  return problem.code === "too_many_requests" || problem.code === "unavailable";
}

function load(storage: Storage): Outgoing[] {
  return storage.keys().filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => read(storage.get(key)))
    .sort((a, b) => a.at - b.at);
}

function read(json: string | null): Outgoing[] {
  try {
    const entry = JSON.parse(json ?? "null");
    return typeof entry?.id === "string" && typeof entry.text === "string" && Array.isArray(entry.files) ? [entry] : [];
  } catch {
    return [];
  }
}
