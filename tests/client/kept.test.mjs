import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createKept, startingWords } from "../../client/js/kept.js";

function box({ here, there, answers = true, isFull = () => false } = {}) {
  const store = new Map(here ? [["box", here]] : []);
  const sent = [];
  const memory = {
    remember: (key, value) => !isFull() && Boolean(store.set(key, value)),
    recall: (key) => store.get(key),
    forget: (key) => store.delete(key),
  };
  const send = async (text) => (sent.push(text), { ok: answers });
  const kept = createKept({ key: "box", there, pause_ms: 2_000, memory, send, changed: () => undefined });
  return { kept, sent, store };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("words that never reached the server are the newest", () => {
  assert.deepEqual(startingWords({ text: "new", kept: "old" }, "old"), { text: "new", kept: "old" });
});

test("else the server's words stand in the box", () => {
  assert.deepEqual(startingWords({ text: "old", kept: "old" }, "newer"), { text: "newer", kept: "newer" });
  assert.deepEqual(startingWords(undefined, "theirs"), { text: "theirs", kept: "theirs" });
  assert.deepEqual(startingWords(undefined, undefined), { text: "", kept: "" });
});

test("every keystroke is kept on this device at once", () => {
  const { kept, store } = box();
  kept.type("a");
  assert.equal(store.get("box").text, "a");
  kept.flush();
});

test("the server is told at most once in a pause, with the latest words", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { kept, sent } = box();
  ["a", "ab", "abc"].forEach((text) => kept.type(text));
  assert.deepEqual(sent, []);
  mock.timers.tick(2_000);
  assert.deepEqual(sent, ["abc"]);
  mock.timers.reset();
});

test("words are called kept once the server has said so, and not before", async () => {
  const { kept } = box();
  kept.type("a");
  kept.flush();
  assert.deepEqual(kept.now(), { text: "a", kept: "" });
  await settled();
  assert.deepEqual(kept.now(), { text: "a", kept: "a" });
});

test("what the server refused is not called kept, and stays in the box", async () => {
  const { kept } = box({ answers: false });
  kept.type("a");
  kept.flush();
  await settled();
  assert.deepEqual(kept.now(), { text: "a", kept: "" });
});

test("the same words are not sent twice", async () => {
  const { kept, sent } = box();
  kept.type("a");
  kept.flush();
  kept.flush();
  await settled();
  kept.flush();
  assert.deepEqual(sent, ["a"]);
});

test("after a reload unsent words are sent", () => {
  const { kept, sent } = box({ here: { text: "new", kept: "old" }, there: "old" });
  kept.flush();
  assert.deepEqual(sent, ["new"]);
});

test("where storage is full no older words are left for a reload to send over newer ones", async () => {
  let full = false;
  const { kept, store } = box({ isFull: () => full });
  kept.type("old");
  full = true;
  kept.type("old, and new");
  assert.equal(store.get("box").text, "old", "all that is left if the battery dies now");
  kept.flush();
  await settled();
  assert.equal(store.has("box"), false, "the server has it all");
});

test("an emptied box is emptied at the server too", async () => {
  const { kept, sent, store } = box({ there: "old" });
  kept.type("");
  kept.flush();
  await settled();
  assert.deepEqual(sent, [""]);
  assert.equal(store.has("box"), false);
});

test("words of others never replace unsent ones", () => {
  const { kept } = box({ here: { text: "mine", kept: "" } });
  kept.follow("theirs");
  assert.equal(kept.now().text, "mine");
  kept.taken("mine");
  kept.follow("theirs");
  assert.equal(kept.now().text, "theirs");
});

test("what is typed while older words are handed in is sent without another key", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { kept, sent } = box();
  kept.type("done");
  kept.type("done, and more");
  kept.taken("done");
  mock.timers.tick(2_000);
  assert.deepEqual(sent, ["done, and more"]);
  mock.timers.reset();
});

test("when the answer moves to another group, what was being typed goes along", async () => {
  const { kept } = box({ there: "ab" });
  kept.type("abc");
  assert.deepEqual(kept.goesOn("ab"), { text: "abc", kept: "ab" });
  kept.flush();
  kept.type("abcd");
  assert.deepEqual(kept.goesOn("abc"), { text: "abcd", kept: "abc" }, "words on the way there may have arrived");
  kept.flush();
  await settled();
});

test("into other words than these nothing is carried", () => {
  const { kept } = box({ there: "ab" });
  kept.type("abc");
  assert.equal(kept.goesOn("theirs"), undefined);
  assert.equal(kept.goesOn(""), undefined);
  kept.flush();
});
