import { reconnectDelay } from "./backoff.ts";
import type { Cancel, Clock } from "./clock.ts";
import { parseFrame, type ClientFrame, type Problem } from "./protocol.ts";
import type { Link, Listener, Wire } from "./wire.ts";

const ANSWER_WITHIN = 10_000;
const STEADY_AFTER = 10_000;
const FLOODED_WAIT = 60_000;
const FLOODED = 4429;
const FINAL = new Set([4400, 4401, 4403]);
const FINAL_PROBLEMS = new Set(["bad_token", "bad_origin", "unauthorized", "forbidden"]);

/** Keeps one socket alive: hello, heartbeat, reconnect. Knows nothing of messages. */
export class Connection {
  link: Link = "waiting";
  private wire: Wire | null = null;
  private attempt = 0;
  private heartbeat = 25_000;
  private since = 0;
  private heard = 0;
  private banned = false;
  private problem: Problem | null = null;
  private cancel: Cancel = () => {};

  constructor(
    private readonly dial: () => Wire,
    private readonly clock: Clock,
    private readonly listener: Listener,
  ) {}

  start(): void {
    this.drop();
    this.problem = null;
    const wire = this.dial();
    this.wire = wire;
    wire.onopen = () => wire === this.wire && this.opened();
    wire.onmessage = (event: { data: unknown }) => wire === this.wire && this.heardFrom(event.data);
    wire.onclose = (event: { code: number }) => wire === this.wire && this.closed(event.code);
    this.expect(ANSWER_WITHIN);
    this.change("connecting");
  }

  /** Again with a new hello: the visitor has signed in, or the language has changed. */
  restart(): void {
    if (this.wire) this.start();
  }

  /** The browser is online or visible again: do not wait for a timer. */
  wake(): void {
    if (this.link === "waiting" && !this.banned) this.start();
    if (this.link === "online") this.clock.now() - this.heard > this.heartbeat + ANSWER_WITHIN ? this.start() : this.ping();
  }

  send(frame: ClientFrame): boolean {
    if (this.link !== "online" || !this.wire) return false;
    this.wire.send(JSON.stringify(frame));
    return true;
  }

  private opened(): void {
    this.wire?.send(JSON.stringify(this.listener.hello()));
    this.expect(ANSWER_WITHIN);
  }

  private heardFrom(data: unknown): void {
    this.heard = this.clock.now();
    const frame = parseFrame(data);
    if (!frame) return;
    if (frame.type === "welcome") this.welcomed(frame.heartbeat);
    if (frame.type === "pong") this.pingLater();
    this.listener.frame(frame);
    if (frame.type === "error" && frame.fatal) this.refused(frame);
  }

  private refused(problem: Problem): void {
    this.problem = problem;
    this.closed(1011);
  }

  private welcomed(heartbeat: number): void {
    this.heartbeat = Math.max(1, heartbeat) * 1000;
    this.since = this.clock.now();
    this.banned = false;
    this.pingLater();
    this.change("online");
  }

  private pingLater(): void {
    this.cancel();
    this.cancel = this.clock.after(this.heartbeat, () => this.ping());
  }

  private ping(): void {
    this.send(this.listener.ping());
    this.expect(ANSWER_WITHIN);
  }

  private expect(milliseconds: number): void {
    this.cancel();
    this.cancel = this.clock.after(milliseconds, () => this.closed(1006));
  }

  private closed(code: number): void {
    if (this.link === "online" && this.clock.now() - this.since > STEADY_AFTER) this.attempt = 0;
    this.drop();
    if (FINAL.has(code) || isFinal(this.problem)) return this.stop();
    this.banned = code === FLOODED;
    const delay = this.banned ? FLOODED_WAIT : reconnectDelay(this.attempt++, this.clock);
    this.cancel = this.clock.after(delay, () => this.start());
    this.change("waiting");
  }

  private stop(): void {
    this.problem ??= { code: "forbidden" };
    this.change("stopped");
  }

  /** The old socket may never say goodbye on a dead network, so it is forgotten at once. */
  private drop(): void {
    this.cancel();
    const wire = this.wire;
    this.wire = null;
    if (wire) wire.close(1000);
  }

  private change(link: Link): void {
    this.link = link;
    this.listener.link(link, this.problem);
  }
}

function isFinal(problem: Problem | null): boolean {
  return problem !== null && FINAL_PROBLEMS.has(problem.code);
}
