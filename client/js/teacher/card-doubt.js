/** Why a card should be looked at before others see it, and the order in which the waiting are looked at. */

import { html } from "../html.js";
import { t } from "../words.js";

/** @typedef {import("../protocol.js").CardSeen} CardSeen */

/**
 * @param {CardSeen} card
 * @returns {boolean}
 */
function isDoubtful({ doubt }) {
  return Object.keys(doubt ?? {}).length > 0;
}

/**
 * Those that need one look each: what the filter doubts, and what the teacher took back.
 *
 * @param {[string, CardSeen][]} waiting
 */
export function bySight(waiting) {
  const held = waiting.filter(([, card]) => card.held);
  const doubtful = waiting.filter(([, card]) => !card.held && isDoubtful(card));
  const clear = waiting.filter(([, card]) => !card.held && !isDoubtful(card));
  return { clear, doubtful, held };
}

/** @param {{card: CardSeen}} props */
export function CardMarks({ card }) {
  return marksOf(card).map((mark) => html`<span class="mark-word" key=${mark}>${mark}</span> `);
}

/**
 * @param {CardSeen} card
 * @returns {string[]} "look: a link", "you held it"
 */
function marksOf({ doubt, held, late, state }) {
  const why = {
    word: t("look: a rude word?"),
    link: t("look: a link"),
    email: t("look: an e-mail address"),
    phone: t("look: a phone number"),
  };
  const found = /** @type {(keyof typeof why)[]} */ (Object.keys(why)).filter((each) => doubt?.[each]);
  return [
    ...found.map((each) => why[each]),
    ...(held && state === "waiting" ? [t("held")] : []),
    ...(late ? [t("late")] : []),
  ];
}
