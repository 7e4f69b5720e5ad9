/** One verdict about the card that is in sight, whether by thumb, key or voice. */

import { signal, useEffect, useSignal } from "../html.js";
import { t } from "../words.js";
import { decide, turnedBack, undoLast } from "./card-acts.js";
import { useConsole } from "./context.js";

/**
 * @typedef {import("./card-acts.js").Verdict} Verdict
 * @typedef {[string, import("../protocol.js").CardSeen]} InHand
 * @typedef {{judge: (verdict: Verdict) => void, undo: () => void, rests: boolean, read: boolean}} Judging
 */

/** So long a card must have been in sight: the second half of a double tap meant the one before it. */
const UNREAD_MS = 400;

/** What became of the last card, for ears; English, to be drawn with `newsInWords`. */
export const news = signal(/** @type {Verdict | "undone" | ""} */ (""));

/**
 * @param {InHand | undefined} card
 * @returns {Judging}
 */
export function useJudging(card) {
  const known = useConsole();
  const read = useSignal("");
  const id = card?.[0] ?? "";
  useEffect(() => {
    const timer = setTimeout(() => (read.value = id), UNREAD_MS);
    return () => clearTimeout(timer);
  }, [id]);
  const rests = !card || ["ShowCard", "HideCard", "HoldCard"].some((type) => known.presses.isUnderWay({ type, card: id }));

  /** @param {Verdict} verdict */
  async function judge(verdict) {
    if (!card || rests || read.value !== id) return;
    // One that is held already would only wait again.
    if (verdict === "HoldCard" && card[1].held) return;
    news.value = "";
    if (await decide(known, verdict, [card])) news.value = verdict;
  }

  async function undo() {
    await undoLast(known);
    news.value = turnedBack.value ? "" : "undone";
  }
  return { judge, undo, rests, read: read.value === id };
}

/** @returns {string} */
export function newsInWords() {
  const words = { ShowCard: t("On the board."), HideCard: t("Hidden."), HoldCard: t("Held."), undone: t("Undone."), "": "" };
  return words[news.value];
}
