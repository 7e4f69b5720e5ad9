/** Names that can be carried to another group, and the groups that take them. */

import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { t } from "../words.js";
import { carried, startCarrying } from "./carry.js";
import { useConsole } from "./context.js";
import { move } from "./moving.js";
import { nameOf } from "./people.js";

/**
 * "Kofi + Elif", each to be carried.
 *
 * @param {{ids: string[]}} props
 */
export function MovableNames({ ids }) {
  const { teacher } = useConsole();
  return html`
    <span class="names">
      ${ids.map((id, place) => html`
        ${place > 0 && " + "}<span class="movable" key=${id} data-carry=${id} data-over=${isOver(`student ${id}`)}
          data-carried=${carried.value?.student === id}>
          <${Name} name=${nameOf(teacher, id)} /><${Grip} />
        </span>
      `)}
    </span>
  `;
}

/** Where a finger takes hold. */
export function Grip() {
  return html`<span class="grip" aria-hidden="true"></span>`;
}

/**
 * The list of groups, among which names are carried.
 *
 * @param {object} props any attribute of a list, and:
 * @param {any} [props.children] its items, each with `data-place`
 */
export function MovingList({ children, ...attributes }) {
  const known = useConsole();
  const start = (/** @type {PointerEvent} */ event) =>
    startCarrying(event, (student, place) => void move(known, student, place));
  return html`
    <ul ...${attributes} onPointerDown=${start}>
      ${children}
      ${carried.value && html`
        <li class="tile tile--alone" data-place="alone" data-over=${isOver("alone")}>${t("New group")}</li>
      `}
    </ul>
  `;
}

/**
 * @param {import("./carry.js").Place} place
 * @returns {boolean} whether what is carried would go there
 */
export function isOver(place) {
  return carried.value?.over === place;
}
