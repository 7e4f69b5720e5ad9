import { html } from "../html.js";

/**
 * A white animal on one of eight colours, to tell two Sams apart. Decoration: the name stands beside it.
 *
 * @param {{picture: import("../protocol.js").Picture}} props
 */
export function Picture({ picture }) {
  return html`
    <svg class="picture" data-colour=${picture.colour} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle class="picture__ground" cx="20" cy="20" r="20" />
      <use href=${`/vendor/animals.svg#${picture.animal}`} x="9" y="9" width="22" height="22" />
    </svg>
  `;
}
