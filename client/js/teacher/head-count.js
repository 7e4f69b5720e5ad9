/** How many groups would come of who is here, before anybody is put together. Pure. */

import { tn } from "../words.js";
import { listed } from "./listed.js";

/** @typedef {[id: string, student: import("../protocol.js").StudentSeen]} Known */

/**
 * @param {Known[]} students who will be there
 * @param {number} size people in a group
 * @returns {number[]} sizes of the groups, the smallest first; one alone is none
 */
export function startSizes(students, size) {
  const sizes = onOneDevice(students);
  const rest = students.length - sizes.reduce((sum, each) => sum + each, 0);
  if (rest === 1 && sizes.length > 0) sizes[0] += 1;
  else if (rest > 1) sizes.push(...(size === 2 ? pairsAndATrio(rest) : evenly(rest, size)));
  return sizes.sort((one, other) => one - other);
}

/**
 * @param {Known[]} students
 * @returns {number[]} children who share a device are a group already
 */
function onOneDevice(students) {
  const devices = new Map();
  for (const [id, { beside = id }] of students) devices.set(beside, (devices.get(beside) ?? 0) + 1);
  return [...devices.values()].filter((count) => count > 1).sort((one, other) => one - other);
}

/** @param {number} count 2 and more */
function pairsAndATrio(count) {
  const pairs = Array.from({ length: Math.floor(count / 2) }, () => 2);
  pairs[0] += count % 2;
  return pairs;
}

/**
 * @param {number} count
 * @param {number} size
 */
function evenly(count, size) {
  const groups = Math.ceil(count / size);
  const least = Math.floor(count / groups);
  return Array.from({ length: groups }, (_, place) => least + (place < count % groups ? 1 : 0));
}

/**
 * @param {number[]} sizes
 * @returns {string} "12 pairs and a group of three"; empty without groups
 */
export function sizesInWords(sizes) {
  const count = (/** @type {number} */ size) => sizes.filter((each) => each === size).length;
  const [pairs, threes, fours] = [count(2), count(3), count(4)];
  const kinds = [
    ...(pairs > 0 ? [tn("{n} pair", "{n} pairs", pairs)] : []),
    ...(threes > 0 ? [tn("a group of three", "{n} groups of three", threes)] : []),
    ...(fours > 0 ? [tn("a group of four", "{n} groups of four", fours)] : []),
  ];
  return listed(kinds);
}
