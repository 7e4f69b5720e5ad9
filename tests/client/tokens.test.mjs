import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { forgetToken, keepToken, recallToken, takeToken } from "../../client/js/tokens.js";

/** A page at /r/KTWFNX, in a browser that stores things or does not. */
function page({ hash = "", stores = true }) {
  const kept = new Map();
  globalThis.location = { pathname: "/r/KTWFNX", search: "", hash };
  globalThis.history = { state: null, replaceState: (_state, _title, address) => (location.now = address) };
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => (stores ? { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: (key) => kept.delete(key) } : undefined),
  });
}

beforeEach(() => {
  page({});
  forgetToken("student", "KTWFNX");
});

test("a token in the address wins, is remembered, and leaves the address", () => {
  page({ hash: "#key=abc" });
  assert.equal(takeToken("student", "KTWFNX"), "abc");
  assert.equal(location.now, "/r/KTWFNX");
  location.hash = "";
  assert.equal(takeToken("student", "KTWFNX"), "abc");
});

test("where nothing can be stored the token stays in the address, so that a reload finds it", () => {
  page({ stores: false });
  keepToken("student", "KTWFNX", "abc");
  assert.equal(location.now, "/r/KTWFNX#key=abc");
  page({ stores: false, hash: "#key=abc&board=def" });
  assert.equal(takeToken("student", "KTWFNX"), "abc");
  assert.equal(location.now, "/r/KTWFNX#key=abc&board=def");
});

test("where nothing can be stored, whoever has the device in hand now is the one in the address", () => {
  page({ stores: false, hash: "#key=abc" });
  keepToken("student", "KTWFNX", "def");
  assert.equal(location.now, "/r/KTWFNX#key=def");
});

test("a token is of one role in one room", () => {
  page({});
  keepToken("student", "KTWFNX", "abc");
  assert.equal(recallToken("student", "KTWFNX"), "abc");
  assert.equal(recallToken("teacher", "KTWFNX"), undefined);
  assert.equal(recallToken("student", "KTWFNZ"), undefined);
});

test("a child who leaves takes no token of the one that has the device now", () => {
  page({});
  keepToken("student", "KTWFNX", "leo");
  forgetToken("student", "KTWFNX", "maya");
  assert.equal(recallToken("student", "KTWFNX"), "leo");
  forgetToken("student", "KTWFNX", "leo");
  assert.equal(recallToken("student", "KTWFNX"), undefined);
});
