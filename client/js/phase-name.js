import { t } from "./words.js";

const USUAL_SIZE = 2;

/** @param {{size?: number}} phase @returns {number} people who sit together in a pair phase */
export function sizeOf({ size = USUAL_SIZE }) {
  return size;
}

/**
 * What a phase is called, the same on every screen.
 *
 * @param {Pick<import("./protocol.js").PhasePlanned, "kind" | "size" | "revisits">} phase
 */
export function phaseName(phase) {
  if (phase.kind === "think") return phase.revisits ? t("Think again") : t("Think");
  if (phase.kind === "share") return t("Share");
  return { 3: t("Threes"), 4: t("Fours") }[sizeOf(phase)] ?? t("Pair");
}
