import { showTimes } from "../times.js";
import { linked } from "./links.js";
import { copyOf, openId, pane, part } from "./page.js";
import { appendPending, forgetUnread, isShown, loadNewer } from "./timeline.js";

const STORE = "chathub.outbox";
const GIVE_UP = 20_000;

/** What was sent and has no answer yet. It survives a reload: the server knows a message by the id that it got here. */
export class Outbox {
  #socket;
  #waiting = new Map(JSON.parse(sessionStorage.getItem(STORE) ?? "[]"));
  #timers = new Map();

  constructor(socket) {
    this.#socket = socket;
    socket.on("accepted", ({ id }) => this.#settled(id));
    socket.on("rejected", ({ id, error }) => this.#refused(id, error));
    socket.on("ready", () => this.#waiting.forEach((post, id) => post.refused || this.#send(id)));
  }

  /** @param post conversation, kind, text, files (as the server described them) */
  add(post) {
    const id = `a-${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2) + Date.now().toString(36)}`;
    this.#waiting.set(id, { ...post, at: Date.now() });
    this.#keep();
    forgetUnread();
    this.#show(id);
    this.#send(id);
  }

  /** Shows again what waits for the conversation that has just been opened. */
  showAll() {
    this.#waiting.forEach((post, id) => post.conversation === openId() && this.#show(id));
  }

  #send(id) {
    const { conversation, kind, text, files } = this.#waiting.get(id);
    const frame = { type: "post", id, conversation, kind, text, files: files.map((file) => file.id) };
    this.#socket.send(frame);
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => this.#slow(id), GIVE_UP));
  }

  #settled(id) {
    clearTimeout(this.#timers.get(id));
    this.#waiting.delete(id);
    this.#keep();
    if (isShown(id)) this.#element(id)?.remove();
    else loadNewer();
  }

  #refused(id, error) {
    const post = this.#waiting.get(id);
    if (!post) return;
    clearTimeout(this.#timers.get(id));
    if (error.code === "unavailable" || error.code === "too_many_requests") {
      setTimeout(() => this.#waiting.has(id) && this.#send(id), error.retryAfter ?? 2000);
      return;
    }
    post.refused = error.message;
    this.#keep();
    this.#mark(id, error.message);
  }

  /** No answer for a while: it may still come, but the agent should know. */
  #slow(id) {
    if (this.#waiting.has(id)) this.#mark(id, "");
  }

  #element(id) {
    return pane()?.querySelector(`[data-position="0"][data-client-id="${CSS.escape(id)}"]`);
  }

  #show(id) {
    const post = this.#waiting.get(id);
    if (post.conversation !== openId() || this.#element(id) || isShown(id)) return;
    const element = copyOf("pending");
    element.classList.remove("agent");
    element.classList.add(post.kind === "note" ? "note" : "agent", "pending");
    element.dataset.clientId = id;
    element.dataset.at = post.at;
    element.dataset.author += post.kind;
    element.querySelector("[data-text]").append(...linked(post.text));
    element.querySelector("[data-text]").hidden = !post.text;
    element.querySelector("[data-tick]").remove();
    element.querySelector("time").dateTime = new Date(post.at).toISOString();
    element.querySelector(".message-body").insertBefore(names(post.files), element.querySelector("[data-foot]"));
    appendPending(element);
    showTimes(element);
    if (post.refused) this.#mark(id, post.refused);
  }

  #mark(id, reason) {
    const element = this.#element(id);
    if (!element || element.classList.contains("failed")) return;
    element.classList.replace("pending", "failed");
    const foot = element.querySelector("[data-foot]");
    foot.append(pane().querySelector("template[data-failed]").content.cloneNode(true));
    foot.querySelector("[data-reason]").textContent = reason;
    foot.querySelector("[data-retry]").addEventListener("click", () => this.#retry(id));
    foot.querySelector("[data-discard]").addEventListener("click", () => this.#discard(id));
  }

  #retry(id) {
    this.#element(id)?.remove();
    if (!this.#waiting.has(id)) return;
    delete this.#waiting.get(id).refused;
    this.#keep();
    this.#show(id);
    this.#send(id);
  }

  /** What was written goes back to where it can be changed. */
  #discard(id) {
    const { text } = this.#waiting.get(id) ?? { text: "" };
    this.#element(id)?.remove();
    clearTimeout(this.#timers.get(id));
    this.#waiting.delete(id);
    this.#keep();
    const field = part("composer-text");
    if (field && !field.value) {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #keep() {
    sessionStorage.setItem(STORE, JSON.stringify([...this.#waiting]));
  }
}

function names(files) {
  const list = document.createElement("div");
  list.className = "message-files";
  for (const file of files) {
    const chip = document.createElement("span");
    chip.className = "file-chip";
    chip.textContent = file.name;
    list.append(chip);
  }
  return list;
}
