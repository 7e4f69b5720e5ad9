/** Why these work together, in plain words, for the console alone. */

import { t } from "../words.js";

/** @typedef {{reasons?: {[reason: string]: boolean}}} Grouped */

/**
 * @param {Grouped} group
 * @returns {string} "different answers, not together before"; empty where only chance had a say
 */
export function reasonsListed({ reasons = {} }) {
  /** @type {{[reason: string]: string}} */
  const words = {
    by_teacher: t("you put them together"),
    as_before: t("as last time"),
    merged: t("pairs put together"),
    same_device: t("share a device"),
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
  return Object.keys(words).filter((reason) => reasons[reason]).map((reason) => words[reason]).join(", ");
}

/**
 * @param {Grouped} group
 * @returns {string} the same as one line
 */
export function reasonsInWords(group) {
  const listed = reasonsListed(group);
  return listed && t("Why these: {reasons}", { reasons: listed });
}
