import assert from "node:assert/strict";
import { test } from "node:test";

import { reasonToLook, urgency } from "../../client/js/teacher/attention.js";
import { fileName, fileOf, readFile, textOf } from "../../client/js/teacher/class-text.js";
import { groupsIn } from "../../client/js/teacher/groups.js";
import { sizesInWords, startSizes } from "../../client/js/teacher/head-count.js";
import { hasGroupsBefore, newsOf, partnersIn, placesNow } from "../../client/js/teacher/places.js";

const LIMITS = { CLASS_NAMES: 5, CLASS_LISTS: 2, NAME_CHARS: 10, SEATS_DEFAULT: 4 };

function students(count, ...devices) {
  const all = Array.from({ length: count }, (_, place) => [`s${place}`, {}]);
  for (const device of devices) for (const place of device) all[place][1] = { beside: `s${device[0]}` };
  return all;
}

function news(before, now, ...moved) {
  return newsOf(partnersIn(before), partnersIn(now), moved).map(({ who, others }) => `${who}: ${others.join(" ")}`);
}

test("before anybody is paired, the lobby counts pairs and one trio, or groups that differ by one", () => {
  const words = (count, size, ...devices) => sizesInWords(startSizes(students(count, ...devices), size));
  assert.equal(words(27, 2), "12 pairs and a group of three");
  assert.equal(words(2, 2), "1 pair");
  assert.equal(words(3, 2), "a group of three");
  assert.equal(words(1, 2), "");
  assert.equal(words(10, 4), "2 groups of three and a group of four");
  assert.equal(words(4, 3), "2 pairs");
});

test("children on one device are a group already; one who is left over joins it", () => {
  assert.deepEqual(startSizes(students(7, [0, 1, 2]), 2), [2, 2, 3]);
  assert.deepEqual(startSizes(students(3, [0, 1]), 2), [3]);
  assert.deepEqual(startSizes(students(4, [0]), 2), [2, 2]);
});

test("a move is told from whoever is new in a group, the one who was moved first", () => {
  const before = [["g1", ["kofi", "elif"]], ["g2", ["amara", "ben"]], ["g3", ["noor", "jonas"]]];
  const now = [["g4", ["noor", "jonas", "elif"]], ["g5", ["amara", "ben", "kofi"]]];
  assert.deepEqual(news(before, now, "kofi"), ["kofi: amara ben", "elif: noor jonas"]);
});

test("a move out of a trio is told of the two who stay, and of nobody whom it leaves as they were", () => {
  const before = [["g1", ["kofi", "elif", "noor"]], ["g2", ["amara", "ben"]]];
  const now = [["g2", ["amara", "ben"]], ["g3", ["elif", "noor"]], ["g4", ["kofi"]]];
  assert.deepEqual(news(before, now, "kofi"), ["kofi: ", "elif: noor"]);
  assert.deepEqual(news(before, before, "kofi"), []);
});

test("two who change places are both told", () => {
  const before = [["g1", ["kofi", "elif"]], ["g2", ["amara", "ben"]]];
  const now = [["g3", ["amara", "elif"]], ["g4", ["kofi", "ben"]]];
  assert.deepEqual(news(before, now, "kofi", "amara"), ["kofi: ben", "amara: elif"]);
});

const PHASES = { p1: { order: 0 }, p2: { order: 1 }, p4: { order: 3 } };

test("the groups that can be changed are those that talk, else those that were looked at, with who is here", () => {
  const groups = {
    g1: { phase: "p2", open: true, order: 0, members: { a: true, b: false } },
    g2: { phase: "p2", open: false, order: 1, members: { b: false } },
  };
  const planned = { n1: { order: 0, members: { a: true, b: true, c: false } } };
  const everyone = { phase: { id: "p2" }, phases: PHASES };
  assert.deepEqual(placesNow({ desk: { regroups: "p2" }, groups, planned }, everyone), [["g1", ["a"]]]);
  const later = { desk: { regroups: "p4", planned: "p4" }, groups, planned };
  assert.deepEqual(placesNow(later, everyone), [["n1", ["a", "b"]]]);
  assert.deepEqual(placesNow({ ...later, desk: { regroups: "p4" } }, everyone), []);
});

test("as last time is offered where an earlier phase has groups", () => {
  const groups = { g1: { phase: "p2" } };
  assert.equal(hasGroupsBefore({ desk: { regroups: "p4" }, groups }, { phases: PHASES }), true);
  assert.equal(hasGroupsBefore({ desk: { regroups: "p2" }, groups }, { phases: PHASES }), false);
});

function group(said) {
  return { phase: "p2", order: 0, members: { a: true, b: true }, open: true, messages: 0, voices: {}, ready: false, ...said };
}

test("whom the class file leaves alone comes first of all; whom the teacher wants alone asks for nobody", () => {
  const alone = group({ members: { a: true }, reasons: { kept_apart: true } });
  const reason = reasonToLook(alone, {}, false);
  assert.deepEqual(reason, { why: "kept_apart", student: "a" });
  assert.ok(urgency(reason, alone) < urgency({ why: "silent" }, group({})));
  assert.equal(reasonToLook(group({ members: { a: true }, solo: true }), {}, false), undefined);
});

test("aloud, neither silence nor a screen that sleeps asks for the teacher", () => {
  const students = { a: { presence: "here" }, b: { presence: "reconnecting" } };
  assert.equal(reasonToLook(group({}), students, true, "aloud"), undefined);
  assert.equal(reasonToLook(group({ messages: 3, voices: { a: 3 } }), students, true, "aloud"), undefined);
});

test("a group whose members are all away is not among those that talk", () => {
  const groups = { g1: group({ members: { a: false, b: false } }), g2: group({ order: 1, members: { c: true } }) };
  assert.deepEqual(groupsIn({ groups }, "p2").map(([id]) => id), ["g2"]);
});

const FILE = { kind: "elbow-room-class", label: "8b", names: ["Sam", "Ana"], apart: [["Sam", "Li, Jr"]], together: [], met: [["Sam", "Ana", 2]] };

test("a class file comes back from the boxes as it was, with a comma in a name and with who met whom", () => {
  assert.deepEqual(fileOf(textOf(FILE), FILE, LIMITS).file, FILE);
});

test("names are parted by the commas of any script, once each; blank lines count for nothing", () => {
  const text = { label: " 8b ", names: "Sam\n\n Sam \nAna", apart: "Sam،Ana\r\n\nNoor、Ben , Noor", together: "" };
  const { file } = fileOf(text, FILE, LIMITS);
  assert.deepEqual(file.names, ["Sam", "Ana"]);
  assert.deepEqual(file.apart, [["Sam", "Ana"], ["Noor", "Ben"]]);
  assert.equal(file.label, "8b");
});

test("what cannot be kept is told with the line that it stands in", () => {
  const problem = (text) => fileOf({ ...textOf(FILE), ...text }, FILE, LIMITS).problem;
  assert.match(problem({ apart: "Sam" }), /two names.*“Sam”/);
  assert.match(problem({ together: "a,b,c,d,e" }), /more than 4 names: “a, b, c/);
  assert.match(problem({ names: "a\nb\nc\nd\ne\nf" }), /more than 5 names/);
  assert.match(problem({ apart: "a,b\nc,d", together: "e,f" }), /more than 2 lists/);
  assert.match(problem({ names: "Sam Ana Noor Ben" }), /too long: “Sam Ana/);
});

test("a file is named for its class, in any script; what is no class file is not read", () => {
  assert.equal(fileName({ label: "8b / Science!" }), "8b-science.json");
  assert.equal(fileName({ label: "الصف ٨" }), "الصف-٨.json");
  assert.equal(fileName({}), "class.json");
  assert.equal(readFile("not json"), undefined);
  assert.equal(readFile("null"), undefined);
  assert.equal(readFile('{"kind":"plan"}'), undefined);
  assert.deepEqual(readFile(JSON.stringify(FILE)), FILE);
});
