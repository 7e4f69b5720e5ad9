import { html } from "../html.js";

/**
 * Drawn here: the other icons are strokes that every page has.
 *
 * @param {{closed: boolean}} props
 */
export function EyeIcon({ closed }) {
  return html`
    <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"
      stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d="M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12" />
      <circle cx="12" cy="12" r="3" />
      ${closed && html`<path d="M4 20L20 4" />`}
    </svg>
  `;
}
