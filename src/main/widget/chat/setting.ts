import type { Clock } from "./clock.ts";
import type { Message, Page, Problem } from "./protocol.ts";
import type { Storage } from "./storage.ts";
import type { Wire } from "./wire.ts";

export interface Observer {
  changed(): void;
  arrived(message: Message): void;
  warned(problem: Problem): void;
}

export interface Setting {
  token: string;
  locale: string;
  page?: Page | undefined;
  dial: () => Wire;
  storage: Storage;
  clock: Clock;
}
