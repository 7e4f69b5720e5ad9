/** A class file as words that a teacher can edit: a name a line, a list a line. Pure. */

import { t } from "../words.js";

/**
 * @typedef {import("../protocol.js").ClassFile} ClassFile
 * @typedef {{label: string, names: string, apart: string, together: string}} ClassText
 * @typedef {Pick<import("../protocol.js").Limits, "CLASS_NAMES" | "CLASS_LISTS" | "NAME_CHARS" | "SEATS_DEFAULT">} Limits
 */

const KIND = "elbow-room-class";
/** What parts two names, in any script that we know of. */
const COMMAS = /[,;،，、]/;

/** @type {ClassFile} */
export const EMPTY = { kind: KIND };

/**
 * @param {ClassFile} file
 * @returns {ClassText}
 */
export function textOf({ label = "", names = [], apart = [], together = [] }) {
  return { label, names: names.join("\n"), apart: apart.map(line).join("\n"), together: together.map(line).join("\n") };
}

/** @param {string[]} list */
function line(list) {
  return list.join(", ");
}

/**
 * @param {ClassText} text as edited
 * @param {ClassFile} from what was edited: who met whom stays, and so does a list whose line was left alone
 * @param {Limits} limits
 * @returns {{file: ClassFile} | {problem: string}}
 */
export function fileOf(text, from, limits) {
  const names = linesOf(text.names);
  const apart = listsOf(text.apart, from.apart);
  const together = listsOf(text.together, from.together);
  const problem = problemWith(names, [...apart, ...together], limits);
  if (problem) return { problem };
  return { file: { kind: KIND, label: text.label.trim(), names, apart, together, met: from.met ?? [] } };
}

/**
 * @param {string[]} names
 * @param {string[][]} lists
 * @param {Limits} limits
 * @returns {string | undefined} the first thing that cannot be kept, and what to do
 */
function problemWith(names, lists, limits) {
  const lonely = lists.find((list) => list.length < 2);
  if (lonely) return t("A list needs two names or more, parted by commas: “{line}”.", { line: line(lonely) });
  const long = lists.find((list) => list.length > limits.SEATS_DEFAULT);
  if (long) {
    const values = { n: limits.SEATS_DEFAULT, start: line(long.slice(0, 3)) };
    return t("Please part this list in two, it has more than {n} names: “{start}…”.", values);
  }
  if (names.length > limits.CLASS_NAMES) return t("These are more than {n} names. One class is enough.", { n: limits.CLASS_NAMES });
  if (lists.length > limits.CLASS_LISTS) return t("These are more than {n} lists.", { n: limits.CLASS_LISTS });
  const endless = [...names, ...lists.flat()].find((name) => name.length > limits.NAME_CHARS);
  return endless && t("This name is too long: “{start}…”. Is each name on a line of its own?", { start: endless.slice(0, 30) });
}

/**
 * @param {string} text
 * @returns {string[]} without blank lines; a name that stands there twice is one
 */
function linesOf(text) {
  return once(text.split(/\r?\n/));
}

/**
 * @param {string} text
 * @param {string[][]} [kept]
 */
function listsOf(text, kept = []) {
  const known = new Map(kept.map((list) => [line(list), list]));
  return linesOf(text).map((each) => known.get(each) ?? once(each.split(COMMAS)));
}

/** @param {string[]} names */
function once(names) {
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/**
 * @param {string} words what stands in a file that the teacher chose
 * @returns {ClassFile | undefined} undefined: it is no class file. The server looks closer.
 */
export function readFile(words) {
  try {
    const file = JSON.parse(words);
    return file?.kind === KIND ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {ClassFile} file
 * @returns {string} "8b-science.json"
 */
export function fileName({ label = "" }) {
  const plain = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return `${plain || "class"}.json`;
}
