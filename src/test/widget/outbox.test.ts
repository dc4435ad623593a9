import { equal, ok } from "./assert.ts";
import { memoryStorage } from "../../main/widget/chat/storage.ts";
import { Bench, CONVERSATION, message } from "./fakes.ts";

const draft = (text: string) => ({ text, files: [] });
const texts = (bench: Bench) => bench.line.all("post").map((each) => each.text);

Deno.test("a message without an answer is sent again under the same id", () => {
  const bench = new Bench().connect();
  bench.session.post(draft("hello"));
  const { id } = bench.line.last("post")!;
  ok(/^[A-Za-z0-9_-]{8,64}$/.test(id), id);
  bench.line.lose();
  bench.clock.pass(500);
  bench.connect();
  equal(bench.line.all("post").map((each) => each.id), [id]);
  bench.clock.pass(15_000);
  equal(bench.line.all("post").map((each) => each.id), [id, id]);
  bench.accept(id, 1);
  bench.line.say({ type: "pong", position: 1 });
  bench.clock.pass(20_000);
  equal(bench.line.all("post").length, 2);
});

Deno.test("unsent messages outlive a reload, in their order", () => {
  const storage = memoryStorage();
  const before = new Bench(storage);
  before.session.post(draft("one"));
  before.session.post(draft("two"));
  const ids = before.session.outbox.pending.map((each) => each.id);
  const after = new Bench(storage).connect();
  after.accept(after.line.last("post")!.id, 1);
  equal(after.line.all("post").map((each) => each.id), ids);
  after.accept(ids[1]!, 2);
  equal(new Bench(storage).session.outbox.pending.length, 0);
});

Deno.test("one is under way at a time, so the order holds", () => {
  const bench = new Bench().connect();
  ["one", "two", "three"].forEach((text) => bench.session.post(draft(text)));
  equal(texts(bench), ["one"]);
  bench.accept(bench.line.last("post")!.id, 1);
  equal(texts(bench), ["one", "two"]);
});

Deno.test("too fast: waits as long as the server says, and keeps the order", () => {
  const bench = new Bench().connect();
  bench.session.post(draft("one"));
  bench.session.post(draft("two"));
  const { id } = bench.line.last("post")!;
  bench.line.say({ type: "rejected", id, error: { code: "too_many_requests", retryAfter: 7_000 } });
  bench.clock.pass(6_999);
  equal(texts(bench), ["one"]);
  bench.clock.pass(1);
  equal(texts(bench), ["one", "one"]);
  equal(bench.session.outbox.pending[0]?.failure, undefined);
});

Deno.test("a refused message stays with its reason, does not hold up others, and can be retried or dropped", () => {
  const storage = memoryStorage();
  const bench = new Bench(storage).connect();
  bench.session.post(draft("bad"));
  bench.session.post(draft("good"));
  const { id } = bench.line.last("post")!;
  bench.line.say({ type: "rejected", id, error: { code: "bad_file", message: "Gone" } });
  equal(texts(bench), ["bad", "good"]);
  equal(new Bench(storage).session.outbox.pending[0]?.failure?.message, "Gone");
  bench.accept(bench.line.last("post")!.id, 1);
  bench.session.outbox.retry(id);
  equal(texts(bench), ["bad", "good", "bad"]);
  bench.session.outbox.discard(id);
  equal(bench.session.outbox.pending.length, 0);
});

Deno.test("the live copy settles a message whose acknowledgement was lost", () => {
  const bench = new Bench().connect();
  bench.session.post(draft("hello"));
  const clientId = bench.line.last("post")!.id;
  bench.line.say({ type: "message", conversation: CONVERSATION, message: message(1, { clientId, author: { kind: "customer" } }) });
  equal(bench.session.outbox.pending.length, 0);
  equal(bench.shown, [1]);
  bench.accept(clientId, 1);
  equal(bench.shown, [1]);
});

Deno.test("two tabs do not overwrite each other's unsent messages", () => {
  const storage = memoryStorage();
  const [one, two] = [new Bench(storage), new Bench(storage)];
  one.session.post(draft("from one"));
  two.session.post(draft("from two"));
  const kept = new Bench(storage).session.outbox.pending.map((each) => each.text);
  equal(kept.sort(), ["from one", "from two"]);
});

Deno.test("damaged entries in storage are passed over", () => {
  const storage = memoryStorage();
  storage.set("out:c-1", "{");
  storage.set("out:c-2", "null");
  storage.set("out:c-3", '{"id":"c-3"}');
  equal(new Bench(storage).session.outbox.pending, []);
});
