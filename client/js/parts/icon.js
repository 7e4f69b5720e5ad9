import { html } from "../html.js";

const PATHS = {
  check: "M5 13l4.5 4.5L19 7",
  down: "M12 5v14M6 13l6 6l6-6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18",
  sound: "M4 9.5v5h3.5l5 4v-13l-5 4zM16 9.5a4 4 0 0 1 0 5M18.5 7a8 8 0 0 1 0 10",
  pen: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z",
  up: "M12 19V5M6 11l6-6l6 6",
};

/**
 * A sign that no font needs to have. With a label it is said to a screen reader.
 *
 * @param {{name: keyof typeof PATHS, label?: string}} props
 */
export function Icon({ name, label }) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return html`
    <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"
      stroke-linejoin="round" focusable="false" ...${spoken}><path d=${PATHS[name]} /></svg>
  `;
}
