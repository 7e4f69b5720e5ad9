/** Why these work together, in plain words, for the console alone. */

import { t } from "../words.js";

/**
 * @param {import("../protocol.js").GroupSeen} group
 * @returns {string} one line; empty where only chance had a say
 */
export function reasonsInWords({ reasons = {} }) {
  /** @type {{[reason: string]: string}} */
  const words = {
    different_answers: t("different answers"),
    similar_answers: t("similar answers"),
    confident_with_unsure: t("one sure, one not"),
    same_language: t("same language"),
    mixed_languages: t("different languages"),
    same_place: t("in the same place"),
    held_together: t("together as you asked"),
    kept_apart: t("kept apart from others as you asked"),
    odd_number: t("a trio, since the number is odd"),
    not_together_before: t("not together before"),
    together_before: t("together before"),
  };
  const said = Object.keys(words).filter((reason) => reasons[reason]).map((reason) => words[reason]);
  return said.length === 0 ? "" : t("Why these: {reasons}", { reasons: said.join(", ") });
}
