import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGLISH, english, isolated, locale, readWordsFrom, t, tn, told, tx, wordsOf } from "../../client/js/words.js";

/** Speaks another language until the end of the test. */
function speak(context, language, messages) {
  readWordsFrom({ value: wordsOf(language, messages) });
  context.after(() => readWordsFrom({ value: ENGLISH }));
}

test("values go where their names stand", () => {
  assert.equal(t("{n} of {all} ready", { n: 18, all: 27 }), "18 of 27 ready");
  assert.equal(t("nothing to fill"), "nothing to fill");
});

test("one and many are told apart", () => {
  assert.equal(tn("{n} second left", "{n} seconds left", 1), "1 second left");
  assert.equal(tn("{n} second left", "{n} seconds left", 10), "10 seconds left");
});

test("words that somebody typed are never read as a pattern", () => {
  assert.equal(t("You are with {name}", { name: "{code}" }), "You are with {code}");
});

test("an element may stand for a value", () => {
  const element = { tag: "bdi" };
  assert.deepEqual(tx("You are with {name}.", { name: element }), ["You are with ", element, "."]);
});

test("a translation takes the place of the English, its values where it wants them", (context) => {
  speak(context, "es", { "{n} of {all} ready": "De {all}, {n} han terminado" });
  assert.equal(t("{n} of {all} ready", { n: 18, all: 27 }), "De 27, 18 han terminado");
  assert.equal(t("not translated yet"), "not translated yet");
});

test("the number chooses among as many forms as the language has", (context) => {
  const forms = { zero: "zero", one: "one", two: "two", few: "{n} few", many: "{n} many", other: "{n} other" };
  speak(context, "ar", { "{n} card": forms });
  const said = [0, 1, 2, 3, 11, 100, 103].map((n) => tn("{n} card", "{n} cards", n));
  assert.deepEqual(said, ["zero", "one", "two", "3 few", "11 many", "100 other", "103 few"]);
});

test("a number that needs a form the translation lacks takes the one for all others", (context) => {
  speak(context, "es", { "{n} card": { one: "{n} tarjeta", other: "{n} tarjetas" } });
  assert.equal(tn("{n} card", "{n} cards", 1_000_000), "1000000 tarjetas");
});

test("what the server says is looked up as it stands", (context) => {
  speak(context, "es", { "It is {late}.": "Es {late}.", "{n} card": { other: "tarjetas" } });
  assert.equal(told("It is {late}."), "Es {late}.");
  assert.equal(told("{n} card"), "{n} card");
});

test("words are those of the moment", (context) => {
  const source = { value: ENGLISH };
  readWordsFrom(source);
  context.after(() => readWordsFrom({ value: ENGLISH }));
  assert.equal(t("Start"), "Start");
  source.value = wordsOf("es", { Start: "Empezar" });
  assert.equal(t("Start"), "Empezar");
});

test("dates have the digits of all other numbers", (context) => {
  speak(context, "ar", {});
  assert.match(new Date(0).toLocaleDateString(locale(), { timeZone: "UTC" }), /1970/);
});

test("a name in a label does not turn the words around it", () => {
  assert.equal(t("Write to {name}", { name: isolated("Noor") }), "Write to \u2068Noor\u2069");
});

test("words for later are English until they are drawn", () => {
  assert.equal(english("Try again."), "Try again.");
});
