/**
 * The answer that my group found before this phase.
 *
 * @param {import("../connection.js").Line} line
 * @param {import("../protocol.js").Everyone} everyone
 * @param {import("../protocol.js").Student} student
 * @param {string} phase
 * @returns {string} empty when there is none
 */
export function lastAnswer(line, { phases }, student, phase) {
  const here = phases[phase];
  const groups = Object.entries(student.groups ?? {}).filter(([, group]) => {
    const talk = phases[group.phase];
    return here && talk && talk.round === here.round && talk.order < here.order;
  });
  const latest = groups.sort(([, one], [, other]) => other.order - one.order).map(([id]) => line.store.group(id).value);
  return latest.find((group) => group?.answer.text)?.answer.text ?? "";
}
