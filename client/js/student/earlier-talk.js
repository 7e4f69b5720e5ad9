import { html } from "../html.js";
import { inOrder } from "../order.js";
import { SaidKept } from "./talk-kept.js";

/**
 * What I said in this phase before somebody came or went: the talk began anew then, and this stays to be read.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {import("../protocol.js").Student} props.student
 * @param {string} props.phase
 * @param {string} props.now the group that talks now
 */
export function EarlierTalk({ line, student, phase, now }) {
  const earlier = inOrder(student.groups).filter(([id, group]) => group.phase === phase && id !== now);
  const answer = line.store.group(now).value?.answer.text ?? "";
  return earlier.map(([id]) => html`
    <${SaidKept} key=${id} group=${line.store.group(id).value} me=${student.me.id} answerNow=${answer} />
  `);
}
