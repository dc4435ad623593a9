import { text } from "./texts.js";
import { toast } from "./toast.js";

const SHOWN = 2000;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await write(button.dataset.copy);
    toast(text("copied"));
    button.dataset.copied = "";
    setTimeout(() => delete button.dataset.copied, SHOWN);
  } catch {
    toast(text("failed"), { problem: true });
  }
});

/** The clipboard interface exists on secure origins only; a plain http address in the own network is none. */
async function write(value) {
  if (navigator.clipboard) return navigator.clipboard.writeText(value);
  const area = document.createElement("textarea");
  area.value = value;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("not copied");
}
