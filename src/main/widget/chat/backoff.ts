import type { Clock } from "./clock.ts";

const FIRST = 500;
const LONGEST = 30_000;

/** 0.5 s doubling to 30 s, spread by chance so that a restarted server is not stormed by all visitors at once. */
export function reconnectDelay(attempt: number, clock: Clock): number {
  return Math.min(LONGEST, FIRST * 2 ** attempt) * (0.5 + clock.random() / 2);
}
