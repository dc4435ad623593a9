import type { ClientFrame, Problem, ServerFrame } from "./protocol.ts";

/** The part of a WebSocket that is used, so that tests can stand in for the network. */
export interface Wire {
  onopen: ((event: never) => unknown) | null;
  onmessage: ((event: never) => unknown) | null;
  onclose: ((event: never) => unknown) | null;
  send(data: string): void;
  close(code?: number): void;
}

export type Link = "connecting" | "online" | "waiting" | "stopped";

export interface Listener {
  hello(): ClientFrame;
  ping(): ClientFrame;
  frame(frame: ServerFrame): void;
  link(link: Link, problem: Problem | null): void;
}
