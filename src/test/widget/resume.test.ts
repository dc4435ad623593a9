import { equal } from "./assert.ts";
import { Bench, conversation, CONVERSATION, message } from "./fakes.ts";

Deno.test("a message is shown once and in the order of positions", () => {
  const bench = new Bench().connect().live(3, 5, 5, 4, 3);
  equal(bench.shown, [3, 4, 5]);
  equal(bench.arrived.length, 3);
});

Deno.test("after a lost connection the newest received position is named", () => {
  const bench = new Bench().connect().live(3, 7);
  bench.line.lose();
  bench.clock.pass(500);
  bench.line.open();
  equal(bench.line.last("hello")?.resume, { conversation: CONVERSATION, after: 7 });
  equal(bench.line.last("hello")?.visitor, "chv_1");
});

Deno.test("an acknowledgement that overtakes a message does not hide it", () => {
  const bench = new Bench().connect().live(3);
  bench.session.post({ text: "hello", files: [] });
  bench.accept(bench.line.last("post")!.id, 5);
  equal(bench.shown, [3, 5]);
  bench.line.lose();
  bench.clock.pass(500);
  bench.line.open();
  equal(bench.line.last("hello")?.resume?.after, 3);
});

Deno.test("what was missed is added, a reset replaces what is shown", () => {
  const bench = new Bench().connect().live(1, 2);
  bench.line.lose();
  bench.clock.pass(500);
  bench.connect({ reset: false, messages: [message(3), message(4)] });
  equal(bench.shown, [1, 2, 3, 4]);
  bench.line.lose();
  bench.clock.pass(1_000);
  bench.connect({ reset: true, more: true, messages: [message(400)] });
  equal(bench.shown, [400]);
  equal(bench.session.timeline.more, true);
});

Deno.test("older messages come before what is shown and do not move the position", () => {
  const bench = new Bench().connect({ messages: [message(50), message(51)], more: true });
  bench.session.loadOlder();
  equal(bench.line.last("history")?.before, 50);
  bench.session.loadOlder();
  equal(bench.line.all("history").length, 1, "one page at a time");
  bench.line.say({ type: "history", conversation: CONVERSATION, messages: [message(48), message(49)], more: false });
  equal(bench.shown, [48, 49, 50, 51]);
  equal(bench.session.timeline.position, 51);
  bench.session.loadOlder();
  equal(bench.line.all("history").length, 1, "there is nothing before");
});

Deno.test("the first message of a visitor opens the conversation", () => {
  const bench = new Bench().connect({ conversation: null });
  bench.session.post({ text: "hello", files: [] });
  bench.accept(bench.line.last("post")!.id, 1);
  equal(bench.session.timeline.conversation, CONVERSATION);
  equal(bench.session.conversation?.id, CONVERSATION);
});

Deno.test("a new conversation after a resolved one starts a new list", () => {
  const bench = new Bench().connect({ conversation: conversation({ status: "resolved" }), messages: [message(9)] });
  bench.line.say({ type: "message", conversation: "0199-next", message: message(1) });
  equal(bench.shown, [1]);
  equal(bench.session.timeline.conversation, "0199-next");
});

Deno.test("unread are messages of others after the read position, and reading is told once", () => {
  const bench = new Bench().connect({ conversation: conversation({ read: { agent: 0, customer: 2 } }), messages: [message(1), message(2)] });
  bench.live(3);
  bench.line.say({ type: "message", conversation: CONVERSATION, message: message(4, { author: { kind: "customer" } }) });
  bench.line.say({ type: "message", conversation: CONVERSATION, message: message(5, { kind: "event" }) });
  equal(bench.session.unread.map((each) => each.position), [3]);
  bench.session.markRead();
  bench.session.markRead();
  equal(bench.line.all("read").map((each) => each.position), [5]);
  equal(bench.session.unread.length, 0);
});

Deno.test("signing out on a later page forgets the user of the page before", () => {
  const before = new Bench();
  before.session.signIn({ id: "ani", signature: "a" });
  before.connect();
  const after = new Bench(before.storage);
  after.session.signIn(null);
  after.session.start();
  after.line.open();
  equal(after.line.last("hello")?.visitor, undefined);
});

Deno.test("another signed-in user sees nothing of the one before", () => {
  const bench = new Bench().connect();
  bench.session.signIn({ id: "ani", signature: "a" });
  bench.connect().live(1);
  bench.session.post({ text: "secret", files: [] });
  bench.session.signIn({ id: "budi", signature: "b" });
  equal(bench.shown, []);
  equal(bench.session.outbox.pending.length, 0);
  bench.line.open();
  const hello = bench.line.last("hello");
  equal(hello?.visitor, undefined);
  equal(hello?.resume, undefined);
  equal(hello?.user?.id, "budi");
});
