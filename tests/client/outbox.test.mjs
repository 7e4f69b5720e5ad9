import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createOutbox } from "../../client/js/outbox.js";

function memory() {
  const kept = new Map();
  return {
    kept,
    remember: (key, value) => Boolean(kept.set(key, JSON.stringify(value))),
    recall: (key) => JSON.parse(kept.get(key) ?? "null"),
    forget: (key) => kept.delete(key),
    keysFrom: (start) => [...kept.keys()].filter((key) => key.startsWith(start)),
  };
}

function opened(store = memory()) {
  const sent = [];
  const outbox = createOutbox({ start: "outbox:", memory: store, transmit: (command) => sent.push(command.cid) });
  return { outbox, sent, store };
}

const say = (cid) => ({ cid, type: "SendMessage", group: "g1", text: cid });
const draft = (cid, phase = "p1") => ({ cid, type: "KeepDraft", phase, text: cid });

test("nothing leaves before the line is in step, then all leaves in order", () => {
  const { outbox, sent } = opened();
  ["a", "b", "c"].forEach((cid) => outbox.put(say(cid)));
  assert.deepEqual(sent, []);
  outbox.open();
  assert.deepEqual(sent, ["a", "b", "c"]);
});

test("at most eight are under way; each answer lets one more go", () => {
  const { outbox, sent } = opened();
  outbox.open();
  for (let n = 0; n < 10; n += 1) outbox.put(say(`c${n}`));
  assert.equal(sent.length, 8);
  outbox.settle({ cid: "c0", ok: true });
  assert.equal(sent.at(-1), "c8");
});

test("an answer resolves the promise and empties the memory, a refusal too", async () => {
  const { outbox, store } = opened();
  outbox.open();
  const [kept, refused] = [outbox.put(say("a")), outbox.put(say("b"))];
  outbox.settle({ cid: "a", ok: true, seq: 4 });
  outbox.settle({ cid: "b", ok: false, code: "wrong_phase", message: "…" });
  assert.equal((await kept).seq, 4);
  assert.equal((await refused).code, "wrong_phase");
  assert.equal(store.kept.size, 0);
  assert.deepEqual(outbox.unanswered(), []);
});

test("after a new connection what has no answer goes again, with the same cid", () => {
  const { outbox, sent } = opened();
  outbox.open();
  outbox.put(say("a"));
  outbox.shut();
  outbox.put(say("b"));
  assert.deepEqual(sent, ["a"]);
  outbox.open();
  assert.deepEqual(sent, ["a", "a", "b"]);
});

test("a reload loses nothing", () => {
  const { outbox, store } = opened();
  ["a", "b"].forEach((cid) => outbox.put(say(cid)));
  const later = opened(store);
  later.outbox.open();
  assert.deepEqual(later.sent, ["a", "b"]);
  later.outbox.settle({ cid: "a", ok: true });
  assert.equal(store.kept.size, 1);
});

test("a newer draft of the same thought takes the place of one that has not left", async () => {
  const { outbox, sent } = opened();
  const first = outbox.put(draft("a"));
  outbox.put(draft("other", "p2"));
  outbox.put(draft("b"));
  outbox.open();
  assert.deepEqual(sent, ["other", "b"]);
  outbox.settle({ cid: "b", ok: true });
  assert.equal((await first).cid, "b");
});

test("a draft under way is not taken back", async () => {
  const { outbox, sent } = opened();
  outbox.open();
  const first = outbox.put(draft("a"));
  outbox.put(draft("b"));
  assert.deepEqual(sent, ["a", "b"]);
  assert.equal(outbox.unanswered().length, 2);
  outbox.settle({ cid: "a", ok: true });
  assert.equal((await first).cid, "a");
});

test("'not now' keeps the command and tries again", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { outbox, sent } = opened();
  outbox.open();
  outbox.put(say("a"));
  outbox.settle({ cid: "a", ok: false, code: "unavailable" });
  assert.deepEqual(sent, ["a"]);
  mock.timers.tick(2_000);
  assert.deepEqual(sent, ["a", "a"]);
  mock.timers.reset();
});

test("a sync in the middle of a connection sends nothing again", () => {
  const { outbox, sent } = opened();
  outbox.open();
  outbox.put(say("a"));
  outbox.open();
  assert.deepEqual(sent, ["a"]);
});

test("a draft that could not be taken now never undoes a newer one", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { outbox, sent, store } = opened();
  outbox.open();
  const older = outbox.put(draft("a"));
  outbox.put(draft("other", "p2"));
  outbox.put(draft("b"));
  outbox.settle({ cid: "a", ok: false, code: "too_fast" });
  outbox.settle({ cid: "b", ok: true });
  mock.timers.tick(2_000);
  assert.deepEqual(sent, ["a", "other", "b"]);
  assert.equal((await older).cid, "b");
  assert.equal(store.kept.size, 1);
  mock.timers.reset();
});

test("a thought that is handed in takes the place of its draft", () => {
  const { outbox, sent } = opened();
  outbox.put(draft("a"));
  outbox.put({ cid: "b", type: "WriteThought", phase: "p1", text: "b" });
  outbox.put(draft("c"));
  outbox.open();
  assert.deepEqual(sent, ["b", "c"]);
});

test("a page can learn what became of a command of the page before it", async () => {
  const { outbox, store } = opened();
  outbox.put(say("a"));
  const later = opened(store);
  const [left] = later.outbox.unanswered();
  const answer = later.outbox.answerTo(left.cid);
  later.outbox.open();
  later.outbox.settle({ cid: "a", ok: false, code: "group_closed", message: "…" });
  assert.equal((await answer).code, "group_closed");
});

test("when the room lets go, nothing stays behind", () => {
  const { outbox, store } = opened();
  outbox.put(say("a"));
  outbox.clear();
  assert.equal(store.kept.size, 0);
});
