import { equal } from "./assert.ts";
import { Bench, CONVERSATION } from "./fakes.ts";

Deno.test("waits twice as long after each failure, up to half a minute", () => {
  const bench = new Bench();
  bench.session.start();
  for (const delay of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = bench.lines.length;
    bench.line.lose();
    bench.clock.pass(delay - 1);
    equal(bench.lines.length, before);
    bench.clock.pass(1);
    equal(bench.lines.length, before + 1);
  }
});

Deno.test("a server that hangs up right after welcome is not stormed", () => {
  const bench = new Bench().connect();
  bench.line.lose();
  bench.clock.pass(500);
  bench.connect();
  bench.line.lose();
  bench.clock.pass(999);
  equal(bench.lines.length, 2);
  bench.clock.pass(1);
  equal(bench.lines.length, 3);
});

Deno.test("connects at once when the browser is online again", () => {
  const bench = new Bench().connect();
  bench.line.lose();
  bench.session.wake();
  equal(bench.lines.length, 2);
});

Deno.test("pings with its position and reconnects when nobody answers", () => {
  const bench = new Bench().connect().live(4);
  bench.clock.pass(25_000);
  equal(bench.line.last("ping"), { type: "ping", conversation: CONVERSATION, position: 4 });
  bench.line.say({ type: "pong", position: 4 });
  bench.clock.pass(25_000);
  equal(bench.line.all("ping").length, 2);
  bench.clock.pass(10_000);
  equal(bench.line.closed, true);
  equal(bench.session.link, "waiting");
});

Deno.test("a computer that slept does not trust its old socket", () => {
  const bench = new Bench().connect();
  const asleep = bench.lines[0]!;
  asleep.sent.length = 0;
  bench.clock.now = () => 1_000_000 + 3_600_000;
  bench.session.wake();
  equal(bench.lines.length, 2);
  equal(asleep.closed, true);
  asleep.say({ type: "error", code: "bad_token", fatal: true });
  equal(bench.session.link, "connecting", "what the old socket says no longer counts");
});

Deno.test("a revoked token or a foreign domain ends it, until the visitor tries again", () => {
  for (const code of ["bad_token", "bad_origin"]) {
    const bench = new Bench();
    bench.session.start();
    bench.line.open();
    bench.line.say({ type: "error", code, fatal: true });
    bench.line.lose(4403);
    bench.clock.pass(3_600_000);
    bench.session.wake();
    equal(bench.lines.length, 1);
    equal(bench.session.problem?.code, code);
    bench.session.start();
    bench.connect();
    equal(bench.session.link, "online");
  }
});

Deno.test("after far too many frames it stays away for a minute, even when woken", () => {
  const bench = new Bench().connect();
  bench.line.lose(4429);
  bench.session.wake();
  bench.clock.pass(59_999);
  equal(bench.lines.length, 1);
  bench.clock.pass(1);
  equal(bench.lines.length, 2);
});

Deno.test("typing is told every three seconds while it lasts, and others' typing fades", () => {
  const bench = new Bench().connect();
  bench.session.typing(true);
  bench.session.typing(true);
  bench.clock.pass(3_000);
  bench.session.typing(true);
  bench.session.typing(false);
  bench.session.typing(false);
  equal(bench.line.all("typing").map((each) => each.on), [true, true, false]);
  bench.line.say({ type: "typing", conversation: CONVERSATION, author: { kind: "agent", name: "Budi" }, on: true });
  equal(bench.session.others.author?.name, "Budi");
  bench.clock.pass(6_000);
  equal(bench.session.others.author, null);
});

Deno.test("what is no frame of this protocol is ignored", () => {
  const bench = new Bench().connect().live(1);
  bench.line.onmessage?.({ data: "not json" } as never);
  bench.line.onmessage?.({ data: "null" } as never);
  bench.line.say({ type: "something_new" } as never);
  equal(bench.shown, [1]);
  equal(bench.session.link, "online");
});
