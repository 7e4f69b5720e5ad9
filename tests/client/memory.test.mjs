import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { forget, keysFrom, recall, remember } from "../../client/js/memory.js";

/** What localStorage of a browser does, with so much room; `throws`: as in a captive portal's window. */
function browser({ room = Infinity, throws = false } = {}) {
  const kept = new Map();
  const storage = new Proxy(
    {
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, text) {
        const used = [...kept].reduce((sum, [name, each]) => (name === key ? sum : sum + each.length), 0);
        if (used + text.length > browser.room) throw new DOMException("full", "QuotaExceededError");
        kept.set(key, text);
      },
      removeItem: (key) => kept.delete(key),
    },
    { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  );
  browser.room = room;
  const get = () => {
    if (throws) throw new DOMException("not here", "SecurityError");
    return storage;
  };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get });
}

beforeEach(() => {
  browser();
  keysFrom("").forEach(forget);
});

test("what was remembered is there again", () => {
  assert.equal(remember("a", { text: "x" }), true);
  assert.deepEqual(recall("a"), { text: "x" });
  assert.deepEqual(keysFrom("a"), ["a"]);
  forget("a");
  assert.equal(recall("a"), undefined);
});

test("where storage throws, the page remembers by itself as long as it is open", () => {
  browser({ throws: true });
  assert.equal(remember("a", 1), false);
  assert.equal(recall("a"), 1);
  assert.deepEqual(keysFrom(""), ["a"]);
  forget("a");
  assert.equal(recall("a"), undefined);
});

test("what no more fits is remembered until the page closes, and kept as soon as there is room again", () => {
  browser({ room: 10 });
  assert.equal(remember("a", "12345678"), true);
  assert.equal(remember("b", "12345678"), false);
  assert.equal(recall("b"), "12345678");
  browser.room = 100;
  assert.equal(remember("b", "12345678"), true);
  assert.deepEqual(keysFrom("").sort(), ["a", "b"]);
});

test("what somebody else put there and is not readable counts as nothing", () => {
  localStorage.setItem("elbowroom:a", "{");
  assert.equal(recall("a"), undefined);
});
