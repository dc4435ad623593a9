import { request } from "../requests.js";
import { toast } from "../toast.js";
import { until } from "./snooze.js";
import { openId, root, sentence } from "./page.js";
import { touch } from "./list.js";
import { refreshState } from "./open.js";

// <button data-send="POST /address" data-value="to=…" data-undo="DELETE /address" data-done="Done.">: a change that
// can be taken back is done at once and offers to undo it, instead of asking before.
root.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-send]");
  if (!button) return;
  const { send, value, undo, undoValue, done, snooze } = button.dataset;
  const id = openId();
  const menu = button.closest("details[data-menu]");
  button.disabled = true;
  try {
    await change(send, snooze ? `until=${until(snooze, menu)}` : value);
    if (menu) menu.open = false;
    const action = undo && { label: sentence("undo"), run: () => change(undo, undoValue).then(() => follow(id)) };
    toast(done, { action });
  } catch (refused) {
    toast(refused.message, { problem: true });
  }
  button.disabled = false;
  follow(id);
});

/** The socket tells it too; whoever clicked should not wait for that. */
function follow(id) {
  touch(id);
  if (id === openId()) refreshState();
}

function change(what, value) {
  const [method, address] = what.split(" ");
  return request(address, { method, body: value ? new URLSearchParams(value) : undefined });
}
