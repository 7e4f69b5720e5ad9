import { html } from "../html.js";
import { isolated, t } from "../words.js";
import { partnersOf } from "./partners.js";

/**
 * How I came to be with whom I am with: the beginning of a sentence that ends with their names.
 *
 * @param {import("../protocol.js").Me["moved"]} moved
 */
export function movedWords(moved) {
  if (moved === "late") return t("Welcome! You are with");
  if (moved === "rejoined") return t("Welcome back! You are with");
  if (moved === "left_behind") return t("Your partner left. Now you are with");
  if (moved === "joined") return t("Somebody has joined you. You are with");
  if (moved === "reunited") return t("You are back together with");
  if (moved === "again") return t("You go on with");
  if (moved === "by_teacher") return t("Your teacher put you with");
  return t("You are with");
}

/**
 * The same for ears, whenever it changes.
 *
 * @param {object} props
 * @param {import("../protocol.js").Group | undefined} props.group the one that I talk with now
 * @param {import("../protocol.js").Me} props.me
 */
export function MovedSpoken({ group, me }) {
  return html`<p class="unseen" role="status">${group && inWords(group, me)}</p>`;
}

/**
 * @param {import("../protocol.js").Group} group
 * @param {import("../protocol.js").Me} me
 */
function inWords(group, me) {
  if (me.solo) return t("You work alone for now. Your teacher knows.");
  const names = partnersOf(group, me.id).map(([, { name }]) => isolated(name ?? t("a classmate")));
  return names.length === 0 ? "" : `${movedWords(me.moved)} ${names.join(", ")}`;
}
