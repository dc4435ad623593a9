import { onKey } from "../keys.js";
import { draft, keepDraft } from "./drafts.js";
import { openId, part, root, sentence } from "./page.js";
import { Uploads } from "./uploads.js";

const LONGEST = 10_000;
const TYPING_AGAIN = 3000;
let uploads;
let told = 0;

const form = () => part("composer");
const field = () => part("composer-text");

/** Makes the composer of the conversation that has just been put on the page work. */
export function compose(socket, outbox) {
  if (!form()) return;
  uploads = new Uploads(form(), sayProblem);
  const kept = draft(openId());
  field().value = kept.text;
  choose(kept.kind);
  told = 0;
  form().addEventListener("submit", (event) => {
    event.preventDefault();
    send(socket, outbox);
  });
  field().addEventListener("keydown", (event) => keys(event));
  field().addEventListener("input", () => {
    keepDraft(openId(), { text: field().value, kind: kind() });
    sayProblem("");
    typing(socket, field().value !== "");
  });
  field().addEventListener("blur", () => typing(socket, false));
  form().addEventListener("click", (event) => {
    const choice = event.target.closest("[data-kind-choice]");
    if (!choice) return;
    typing(socket, false);
    choose(choice.dataset.kindChoice);
    keepDraft(openId(), { text: field().value, kind: kind() });
    field().focus();
  });
}

const kind = () => form().dataset.kind;

function choose(chosen) {
  form().dataset.kind = chosen;
  form()
    .querySelectorAll("[data-kind-choice]")
    .forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.kindChoice === chosen)));
  const text = field().dataset;
  field().setAttribute("aria-label", chosen === "note" ? text.noteLabel : text.replyLabel);
  field().placeholder = chosen === "note" ? text.notePlaceholder : text.replyPlaceholder;
  const label = form().querySelector("[data-send-label]");
  label.textContent = label.dataset[chosen];
}

/** Enter sends where there is a keyboard. While an input method composes, Enter belongs to it. */
function keys(event) {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
  const wanted = event.ctrlKey || event.metaKey;
  const plain = !event.shiftKey && !event.altKey && matchMedia("(pointer: fine)").matches;
  if (!wanted && !plain) return;
  event.preventDefault();
  form().requestSubmit();
}

function send(socket, outbox) {
  const text = field().value.trim();
  if (uploads.busy || (!text && uploads.files.length === 0)) return;
  if ([...text].length > LONGEST) return sayProblem(sentence("tooLong"));
  typing(socket, false);
  outbox.add({ conversation: openId(), kind: kind(), text, files: uploads.take() });
  field().value = "";
  keepDraft(openId(), { text: "", kind: kind() });
  field().focus();
}

/** A note is nobody's business outside, not even that it is being written. */
function typing(socket, on) {
  const now = Date.now();
  if (kind() === "note" || (on ? now - told < TYPING_AGAIN : told === 0)) return;
  told = on ? now : 0;
  socket.send({ type: "typing", conversation: openId(), on });
}

function sayProblem(words) {
  part("composer-error").textContent = words;
}

/** Resolved conversations take no reply; a draft stays where it is. */
export function follow({ status }) {
  if (!form()) return;
  form().hidden = status === "resolved";
  part("closed").hidden = status !== "resolved";
}

/** The agent has no right here any more: what is written can still be copied. */
export function freeze() {
  form()
    ?.querySelectorAll("button, input")
    .forEach((control) => (control.disabled = true));
  field()?.setAttribute("readonly", "");
}

onKey("Ctrl+Enter", sentence("send"), () => {});
root.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target === field()) part("timeline-pane").focus();
});
