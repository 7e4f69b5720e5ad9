/** What stands with which talk once a lesson is over: nothing twice. Pure. */

import { inOrder } from "../order.js";

/** @typedef {import("../protocol.js").Group} Group */
/** @typedef {import("../protocol.js").MemberThought} MemberThought */

/**
 * @typedef {object} Talk
 * @property {Group} group
 * @property {[string, MemberThought][]} thoughts of the others, by student, in order
 * @property {string} answerNow what the group after it answered: an answer that went on there stands there
 */

/**
 * @param {(Group | undefined)[]} groups that I was in during a round, the earlier first
 * @param {string} me
 * @returns {Talk[]} as far as they have come down to this device
 */
export function talksKept(groups, me) {
  const here = groups.flatMap((group) => group ?? []);
  const told = new Set();
  return here.map((group, place) => {
    const thoughts = othersThoughts(group, me).filter(([id, { phase }]) => !told.has(`${id} ${phase}`));
    thoughts.forEach(([id, { phase }]) => told.add(`${id} ${phase}`));
    return { group, thoughts, answerNow: here[place + 1]?.answer.text ?? "" };
  });
}

/**
 * @param {Group} group
 * @param {string} me
 * @returns {[string, MemberThought][]} those with anything in them
 */
function othersThoughts(group, me) {
  return inOrder(group.members).flatMap(([id]) => {
    const thought = id === me ? undefined : group.thoughts?.[id];
    return thought && (thought.text || thought.choice || thought.not_sure) ? [[id, thought]] : [];
  });
}
