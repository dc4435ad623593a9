const PROTOCOL = "chathub.v1";
const LONGEST_PAUSE = 30_000;
const PONG_WITHIN = 10_000;
const FINAL = new Set([4400, 4401, 4403]);

/**
 * The connection to the server (docs/protocol.md). Comes back by itself. Emits "ready" after each welcome, "lost",
 * "ended" when it must not come back, and every other frame by its type.
 */
export class Socket extends EventTarget {
  #socket;
  #attempts = 0;
  #again;
  #heartbeat;
  #overdue;
  #place;
  ready = false;
  ended = false;

  /** @param place tells which conversation is on the screen, and up to which position */
  constructor(place) {
    super();
    this.#place = place;
    addEventListener("online", () => this.#hurry());
    addEventListener("offline", () => this.#socket?.close());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
    addEventListener("pagehide", () => this.#socket?.close());
  }

  connect() {
    clearTimeout(this.#again);
    const address = new URL("/socket/console", location.href.replace(/^http/, "ws"));
    const socket = (this.#socket = new WebSocket(address, PROTOCOL));
    socket.onopen = () => socket.send(JSON.stringify({ type: "hello", locale: document.documentElement.lang }));
    socket.onmessage = ({ data }) => socket === this.#socket && this.#receive(JSON.parse(data));
    socket.onclose = ({ code }) => socket === this.#socket && this.#closed(code);
  }

  /** @return whether it went out; what must not be lost is sent again after the next "ready" */
  send(frame) {
    if (!this.ready || this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #receive(frame) {
    if (frame.type === "welcome") {
      this.ready = true;
      this.#attempts = 0;
      clearInterval(this.#heartbeat);
      this.#heartbeat = setInterval(() => this.#ping(), frame.heartbeat * 1000);
      this.#say("ready", frame);
    } else if (frame.type === "pong") {
      clearTimeout(this.#overdue);
    } else {
      this.#say(frame.type, frame);
    }
  }

  #ping() {
    if (!this.send({ type: "ping", ...this.#place() })) return;
    clearTimeout(this.#overdue);
    this.#overdue = setTimeout(() => this.#giveUp(), PONG_WITHIN);
  }

  /** A socket that died silently takes minutes to say so; nobody waits for that. */
  #giveUp() {
    const socket = this.#socket;
    socket.onclose = null;
    socket.close();
    this.#closed(1006);
  }

  #closed(code) {
    this.ready = false;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#overdue);
    if (FINAL.has(code)) {
      this.ended = true;
      this.#say("ended", { code });
      return;
    }
    this.#say("lost", { code, attempts: this.#attempts });
    const pause = code === 4429 ? 60_000 : Math.min(LONGEST_PAUSE, 500 * 2 ** this.#attempts++);
    this.#again = setTimeout(() => this.connect(), pause * (0.5 + Math.random() / 2));
  }

  /** The computer woke up, or the network is back: no reason to wait any longer. */
  #hurry() {
    if (this.ended) return;
    if (this.ready) this.#ping();
    else if (!this.#socket || this.#socket.readyState === WebSocket.CLOSED) {
      this.#attempts = 0;
      this.connect();
    }
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  on(name, run) {
    this.addEventListener(name, (event) => run(event.detail));
  }
}
