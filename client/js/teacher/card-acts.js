/** What the teacher decides about cards, and the way back from the last of it. */

import { signal } from "../html.js";

/**
 * @typedef {import("../protocol.js").CardSeen} CardSeen
 * @typedef {import("./context.js").Console} Console
 * @typedef {"ShowCard" | "HoldCard" | "HideCard"} Verdict
 * @typedef {{cards: string[], before: CardSeen["state"], verdict: Verdict}} Act
 */

const MOST_KEPT = 50;
/** @type {{[state in CardSeen["state"]]: Verdict}} what brings a card back to where it was */
const BACK_TO = { up: "ShowCard", waiting: "HoldCard", hidden: "HideCard" };

/** The latest is the last. Kept as long as this page is open. */
export const acts = signal(/** @type {Act[]} */ ([]));
/** The card that was not let through, and why, as long as nothing else is decided. */
export const turnedBack = signal(/** @type {{card: string, why: string} | undefined} */ (undefined));

/**
 * @param {Verdict} verdict
 * @param {string} id
 * @param {CardSeen} card as this screen showed it when it was decided: what was taken back since stays so
 * @returns {import("./press.js").Order}
 */
function verdictOn(verdict, id, card) {
  return verdict === "ShowCard" ? { type: verdict, card: id, seen: card.revision } : { type: verdict, card: id };
}

/**
 * @param {Console} known
 * @param {Verdict} verdict
 * @param {[string, CardSeen][]} cards all in the same state
 * @returns {Promise<boolean>} whether all went where they were sent
 */
export async function decide({ presses }, verdict, cards) {
  turnedBack.value = undefined;
  const went = await Promise.all(cards.map(([id, card]) => send(presses, verdictOn(verdict, id, card))));
  const done = cards.filter((_, place) => went[place]);
  const [first] = done;
  if (first) {
    const act = { cards: done.map(([id]) => id), before: first[1].state, verdict };
    acts.value = [...acts.value, act].slice(-MOST_KEPT);
  }
  return done.length === cards.length;
}

/**
 * The cards of the last act go back to where they were; one that somebody else has moved since stays there.
 *
 * @param {Console} known
 * @returns {Promise<void>}
 */
export async function undoLast({ presses, teacher }) {
  const act = acts.value[acts.value.length - 1];
  if (!act) return;
  acts.value = acts.value.slice(0, -1);
  turnedBack.value = undefined;
  const led = leadsTo(act.verdict);
  const still = act.cards.flatMap((id) => {
    const card = teacher.cards?.[id];
    return card?.state === led ? [verdictOn(BACK_TO[act.before], id, card)] : [];
  });
  await Promise.all(still.map((order) => send(presses, order)));
}

/**
 * @param {Verdict} verdict
 * @returns {CardSeen["state"]}
 */
function leadsTo(verdict) {
  return verdict === "ShowCard" ? "up" : verdict === "HideCard" ? "hidden" : "waiting";
}

/**
 * @param {import("./press.js").Presses} presses
 * @param {import("./press.js").Order} order
 */
async function send(presses, order) {
  const done = await presses.press(order);
  // Said at the card itself: on a phone the place for other troubles is out of sight.
  if (!done && presses.problem.value) {
    turnedBack.value = { card: order.card, why: presses.problem.value };
    presses.problem.value = "";
  }
  return done;
}
