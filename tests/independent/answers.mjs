// Messages sent as they are, right or wrong, and the `done` that each must get.

/** @typedef {Record<string, any>} Tree a JSON object */
/** @typedef {import("./client.mjs").Screen} Screen */

/** Every `done` a screen got. @param {Screen} screen @param {string} [cid] only this one's */
export const dones = (screen, cid) =>
  screen.came
    .filter(({ event, message }) => event === "done" && (cid === undefined || message.cid === cid))
    .map(({ message }) => message);

/** Send it as it is, and wait for its `done`. @param {Screen} screen @param {unknown} message @param {string} cid */
export async function answerTo(screen, message, cid, event = "command") {
  const before = dones(screen, cid).length;
  screen.socket.emit(event, message);
  await screen.until(`is answered about ${event} ${JSON.stringify(message)}`, () => dones(screen, cid).length > before);
  return /** @type {Tree} */ (dones(screen, cid).at(-1));
}
