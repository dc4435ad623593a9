// The inbox: everything is rendered by the server; this keeps it up to date and takes what the agent does.
import { compose, follow, freeze } from "./inbox/composer.js";
import { reload, touch } from "./inbox/list.js";
import { notice } from "./inbox/notify.js";
import { open, refreshState } from "./inbox/open.js";
import { Outbox } from "./inbox/outbox.js";
import { on, openId, part, root } from "./inbox/page.js";
import { Socket } from "./inbox/socket.js";
import { begin, loadNewer, position, ticks } from "./inbox/timeline.js";
import { forgetTyping, showTyping } from "./inbox/typing.js";
import "./inbox/actions.js";
import "./inbox/why.js";

const place = () => (openId() ? { conversation: openId(), position: position() } : {});
const socket = new Socket(place);
const outbox = new Outbox(socket);
let agent;
let seen = 0;

function start() {
  seen = 0;
  begin();
  outbox.showAll();
  compose(socket, outbox);
  watch();
  read();
}

function watch() {
  if (openId()) socket.send({ type: "watch", conversation: openId(), after: position() });
}

/** Only what is on a screen that somebody looks at counts as read, and only for those who answer. */
function read() {
  const last = position();
  if (!openId() || last <= seen || !document.hasFocus() || !("mayReply" in root.dataset)) return;
  if (socket.send({ type: "read", conversation: openId(), position: last })) seen = last;
}

on("leaving", () => {
  socket.send({ type: "unwatch", conversation: openId() });
  forgetTyping();
});
on("opened", start);
on("shown", () => {
  forgetTyping();
  read();
});
on("reset", () => open(openId(), { push: false }));
on("state", follow);
addEventListener("focus", read);

socket.on("ready", (welcome) => {
  agent = welcome.agent.id;
  part("connection").hidden = true;
  watch();
  read();
  // Something may have happened since the page was rendered, too.
  reload();
  refreshState();
});
socket.on("watching", ({ conversation, reset }) => {
  if (conversation.id !== openId()) return;
  if (reset && position() > 0) open(openId(), { push: false });
  else if (conversation.position > position()) loadNewer();
  ticks(conversation.read.customer);
});
socket.on("message", ({ conversation, message }) => {
  if (conversation === openId() && message.position > position()) loadNewer();
});
socket.on("conversation", ({ conversation }) => {
  touch(conversation.id);
  notice(conversation, agent);
  if (conversation.id !== openId()) return;
  ticks(conversation.read.customer);
  const { status, handler } = part("head").dataset;
  if (status !== conversation.status || handler !== (conversation.handler.id ?? conversation.handler.kind)) refreshState();
});
socket.on("typing", showTyping);

socket.on("lost", async ({ attempts }) => {
  forgetTyping();
  if (attempts > 0) show("lost");
  if (attempts > 1 && (await signedOut())) show("signed-out");
});
socket.on("ended", ({ code }) => {
  show(code === 4401 ? "signed-out" : "removed");
  freeze();
});

function show(what) {
  part("connection").hidden = false;
  for (const name of ["lost", "signed-out", "removed"]) part(name).hidden = name !== what;
}

async function signedOut() {
  try {
    const answer = await fetch("/app/conversations/rows", { headers: { Accept: "application/json" }, redirect: "manual" });
    return answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
  } catch {
    return false;
  }
}

start();
socket.connect();
