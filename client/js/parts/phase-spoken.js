import { t } from "../words.js";

/**
 * What goes on from now, for ears.
 *
 * @param {import("../protocol.js").PhasePlanned["kind"]} kind
 */
export function phaseInWords(kind) {
  if (kind === "think") return t("Think: everybody on their own.");
  return kind === "pair" ? t("Pair: the groups talk.") : t("Share: the whole class.");
}
