import { icon } from "./icon.js";
import { text } from "./texts.js";

const STAYS = 6000;

/** Says something in passing. Problems stay until they are closed. @param action a button: label, run */
export function toast(sentence, { problem = false, action } = {}) {
  const element = document.createElement("div");
  element.className = problem ? "toast danger" : "toast";
  const words = document.createElement("span");
  words.textContent = sentence;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast-close";
  close.dataset.toastClose = "";
  close.setAttribute("aria-label", text("close"));
  close.append(icon("close", "small"));
  element.append(icon(problem ? "alert" : "check"), words);
  if (action) element.append(actionButton(action, element));
  element.append(close);
  document.querySelector("[data-toasts]").append(element);
  if (!problem) leaveLater(element);
}

function actionButton({ label, run }, element) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "toast-action";
  button.textContent = label;
  button.addEventListener("click", async () => {
    element.remove();
    try {
      await run();
    } catch (refused) {
      toast(refused.message, { problem: true });
    }
  });
  return button;
}

function leaveLater(element) {
  setTimeout(() => (element.matches(":hover, :focus-within") ? leaveLater(element) : element.remove()), STAYS);
}

document.addEventListener("click", (event) => {
  event.target.closest("[data-toast-close]")?.closest(".toast").remove();
});

document.querySelectorAll("[data-toast]").forEach(leaveLater);
