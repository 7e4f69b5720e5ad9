/** Which of my messages the talk does not show yet. Pure. */

/**
 * @typedef {object} Sent
 * @property {string} cid
 * @property {string} text
 * @property {Set<string>} known the messages that stood there before it was sent
 */

/**
 * The room gives a message its id, so it is known by its words: each message that is new since then stands for one.
 *
 * @param {Sent[]} sent in order
 * @param {{[id: string]: import("../protocol.js").MessageSeen}} messages
 * @param {string} me
 * @returns {Sent[]}
 */
export function stillOnTheWay(sent, messages, me) {
  const free = new Set(Object.keys(messages).filter((id) => messages[id]?.by === me));
  return sent.filter(({ text, known }) => {
    const arrived = [...free].find((id) => !known.has(id) && messages[id]?.text === text);
    if (arrived === undefined) return true;
    free.delete(arrived);
    return false;
  });
}
