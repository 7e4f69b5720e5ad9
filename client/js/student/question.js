import { html } from "../html.js";

/** @param {{text: string}} props what the teacher asks */
export function Question({ text }) {
  return html`<h1 class="question" tabindex="-1" dir="auto" data-long=${text.length > 120}>${text}</h1>`;
}
