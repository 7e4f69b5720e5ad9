import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";

/**
 * "with Maya", for a line that has little room.
 *
 * @param {[string, import("../protocol.js").Member][]} others beside me, in order
 */
export function withNames(others) {
  const names = others.map(([id, { name }]) => html`<${Name} key=${id} name=${name} />`);
  if (names.length === 1) return tx("with {name}", { name: names[0] });
  if (names.length === 2) return tx("with {one} and {other}", { one: names[0], other: names[1] });
  return names.length === 0 ? "" : t("with your group");
}
