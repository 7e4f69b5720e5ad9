/** What the wall is to show, read from the views. No DOM and no lesson: what happens next is the server's to say. */

import { phaseNow, spotlitCard } from "../lesson.js";
import { inOrder } from "../order.js";

/** @typedef {import("../protocol.js").Everyone} Everyone */
/** @typedef {import("../protocol.js").Board} Board */

/** @typedef {"opening" | "blank" | "lobby" | "think" | "pair" | "share" | "spotlight" | "parked" | "ended"} Scene */

/**
 * @param {Everyone | undefined} everyone
 * @param {Board | undefined} board
 * @returns {Scene}
 */
export function sceneOf(everyone, board) {
  if (!everyone || !board) return "opening";
  if (board.wall.blank) return "blank";
  if (everyone.room.parked) return "parked";
  if (spotlitCard(everyone)) return "spotlight";
  if (everyone.room.stage === "ended") return "ended";
  return phaseNow(everyone)?.kind ?? "lobby";
}

/**
 * The cards of the round, or of the whole lesson once it has ended.
 *
 * @param {Everyone} everyone
 */
export function cardsOf(everyone) {
  const round = phaseNow(everyone)?.round;
  return inOrder(everyone.cards).filter(([, card]) => round === undefined || everyone.phases[card.phase]?.round === round);
}

/** @param {Everyone} everyone */
export function hasOneRound({ phases }) {
  return new Set(Object.values(phases).map(({ round }) => round)).size === 1;
}
