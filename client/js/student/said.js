import { useEffect, useMemo, useSignal } from "../html.js";
import { stillOnTheWay } from "./on-the-way.js";

/**
 * What I said and the group's talk does not show yet.
 *
 * @typedef {object} Said
 * @property {{cid: string, text: string}[]} waiting
 * @property {(text: string) => Promise<string | undefined>} say resolves with what the room said against it
 */

/**
 * @param {import("../connection.js").Line} line
 * @param {string} id the group's
 * @param {string} me
 * @param {import("../protocol.js").Group} group
 * @returns {Said}
 */
export function useSaid(line, id, me, group) {
  const sent = useSignal(/** @type {import("./on-the-way.js").Sent[]} */ ([]));
  /** @param {string} cid */
  function drop(cid) {
    sent.value = sent.value.filter((each) => each.cid !== cid);
  }
  useMemo(() => {
    // A page before this one may have left some in the outbox.
    const left = line.unanswered().filter((command) => command.type === "SendMessage" && command.group === id);
    sent.value = left.map(({ cid, text }) => ({ cid, text, known: new Set() }));
    left.forEach(({ cid }) => void line.answerTo(cid).then((done) => done.ok || drop(cid)));
  }, [line, id]);
  const waiting = stillOnTheWay(sent.value, group.messages ?? {}, me);
  useEffect(() => {
    if (waiting.length < sent.value.length) sent.value = waiting;
  }, [waiting.length]);

  return {
    waiting,
    async say(text) {
      const known = new Set(Object.keys(line.store.group(id).value?.messages ?? {}));
      const cid = line.newCid();
      sent.value = [...sent.value, { cid, text, known }];
      const done = await line.send({ type: "SendMessage", group: id, text, cid });
      if (done.ok) return undefined;
      drop(cid);
      return done.message;
    },
  };
}
