/** The groups that the teacher's hand can change, and who comes to sit with whom. Pure. */

import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Teacher} Teacher
 * @typedef {import("../protocol.js").Everyone} Everyone
 * @typedef {{members: Record<string, boolean>, order: number}} Grouped
 * @typedef {{[student: string]: string[]}} Partners who each of them is with
 */

/**
 * @param {Teacher} teacher
 * @param {Everyone} everyone
 * @returns {boolean} whether the groups that can be changed talk now; false: they are those of a phase to come
 */
export function talksNow({ desk }, everyone) {
  return desk.regroups !== undefined && desk.regroups === everyone.phase?.id;
}

/**
 * @param {Teacher} teacher
 * @param {Everyone} everyone
 * @returns {[id: string, members: string[]][]} who is here now, by group
 */
export function placesNow(teacher, everyone) {
  /** @type {[string, Grouped][]} */
  const groups = talksNow(teacher, everyone)
    ? inOrder(teacher.groups).filter(([, group]) => group.open && group.phase === teacher.desk.regroups)
    : inOrder(plannedGroups(teacher));
  return groups.map(([id, { members }]) => [id, Object.keys(members).filter((student) => members[student])]);
}

/**
 * @param {Teacher} teacher
 * @returns {Teacher["planned"]} the groups of the phase to come, if the teacher has had a look at them
 */
export function plannedGroups({ desk, planned }) {
  return desk.planned !== undefined && desk.planned === desk.regroups ? planned : undefined;
}

/**
 * @param {Teacher} teacher
 * @param {Everyone} everyone
 * @returns {boolean} whether a pair phase before the one in question has groups to go back to
 */
export function hasGroupsBefore({ desk, groups }, { phases }) {
  const order = phases[desk.regroups ?? ""]?.order ?? 0;
  return Object.values(groups ?? {}).some(({ phase }) => (phases[phase]?.order ?? order) < order);
}

/**
 * @param {[id: string, members: string[]][]} places
 * @returns {Partners}
 */
export function partnersIn(places) {
  const pairs = places.flatMap(([, members]) =>
    members.map((student) => /** @type {const} */ ([student, members.filter((other) => other !== student)])),
  );
  return Object.fromEntries(pairs);
}

/**
 * What came of a move: each new group, told from whoever is new in it. Who was moved comes first.
 *
 * @param {Partners} before
 * @param {Partners} now
 * @param {string[]} moved
 * @returns {{who: string, others: string[]}[]} one for each group that is not what it was
 */
export function newsOf(before, now, moved) {
  const told = new Set();
  const order = [...moved, ...Object.keys(now).sort((one, other) => kept(one) - kept(other))];

  /** @param {string} student how many of the former partners are still there */
  function kept(student) {
    return (before[student] ?? []).filter((other) => now[student]?.includes(other)).length;
  }

  return order.flatMap((who) => {
    const others = now[who];
    if (!others || told.has(who) || sameSet(others, before[who])) return [];
    [who, ...others].forEach((student) => told.add(student));
    return [{ who, others }];
  });
}

/**
 * @param {string[]} some
 * @param {string[] | undefined} others
 */
function sameSet(some, others) {
  return others !== undefined && some.length === others.length && some.every((each) => others.includes(each));
}
