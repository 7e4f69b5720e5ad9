import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { endToken, forgetToken, keepToken, recallToken, rememberToken, takeToken } from "../../client/js/tokens.js";

/** A page at /r/KTWFNX, in a browser that stores things or does not. */
function page({ hash = "", stores = true }) {
  const kept = new Map();
  globalThis.location = { pathname: "/r/KTWFNX", search: "", hash };
  globalThis.history = { state: null, replaceState: (_state, _title, address) => (location.now = address) };
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: (key) => kept.delete(key) };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: () => (stores ? storage : undefined) });
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
  endToken("KTWFNX", "maya");
  assert.equal(recallToken("student", "KTWFNX"), "leo");
  endToken("KTWFNX", "leo");
  assert.equal(recallToken("student", "KTWFNX"), undefined);
});

test("a token that another tab remembers while this one hears that the old one is over, stays", () => {
  page({});
  rememberToken("board", "KTWFNX", "old");
  const { getItem } = localStorage;
  const late = getItem("elbowroom:room:KTWFNX:token:board");
  rememberToken("board", "KTWFNX", "new");
  // What the other tab wrote a moment ago is not seen here yet.
  localStorage.getItem = (key) => (key.endsWith("token:board") ? late : getItem(key));
  endToken("KTWFNX", "old");
  localStorage.getItem = getItem;
  assert.equal(recallToken("board", "KTWFNX"), "new");
});

test("a token that opens the room once more is remembered like any other", () => {
  page({});
  keepToken("student", "KTWFNX", "leo");
  endToken("KTWFNX", "leo");
  keepToken("student", "KTWFNX", "leo");
  assert.equal(recallToken("student", "KTWFNX"), "leo");
});
