import { text } from "./texts.js";

/** Asks before something is done; true when the answer is yes. */
export function confirmed(question, yes = text("confirm")) {
  const dialog = document.getElementById("confirm");
  const button = dialog.querySelector("[data-confirm-yes]");
  dialog.querySelector("[data-confirm-text]").textContent = question;
  button.textContent = yes;
  return new Promise((resolve) => {
    const answers = new AbortController();
    const answer = (value) => {
      answers.abort();
      dialog.close();
      resolve(value);
    };
    button.addEventListener("click", () => answer(true), { signal: answers.signal });
    dialog.addEventListener("close", () => answer(false), { signal: answers.signal });
    dialog.showModal();
  });
}

// Plain forms: <button data-confirm="Delete …?">. The button's own words become the answer's.
document.addEventListener(
  "submit",
  async (event) => {
    const button = event.submitter;
    const question = button?.dataset.confirm;
    if (!question || button.matches("[hx-post], [hx-delete], [hx-put]")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!(await confirmed(question, button.getAttribute("aria-label") ?? button.textContent.trim()))) return;
    button.removeAttribute("data-confirm");
    event.target.requestSubmit(button);
    button.dataset.confirm = question;
  },
  true,
);

// htmx: hx-confirm="…" asks in the same dialog.
document.addEventListener("htmx:confirm", async (event) => {
  if (!event.detail.question) return;
  event.preventDefault();
  if (await confirmed(event.detail.question)) event.detail.issueRequest(true);
});
