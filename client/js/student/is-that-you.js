import { html, useEffect, useRef } from "../html.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";

/**
 * Somebody sits there by my name: it may be me, on another device before. Then the teacher gives me my seat back.
 *
 * @param {object} props
 * @param {string} props.called
 * @param {boolean} props.waits the teacher has been asked, or another one of this name comes in just now
 * @param {(whose: "mine" | "another") => void} props.say
 * @param {() => void} props.stop back to the names
 */
export function IsThatYou({ called, waits, say, stop }) {
  const title = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => title.current?.focus(), [waits]);
  const name = html`<${Name} name=${called} />`;
  if (waits) {
    return html`
      <h1 class="plain__title" tabindex="-1" ref=${title}>${t("Your teacher has been asked.")}</h1>
      <p role="status">${t("Stay here: when your teacher says yes, you are back in your seat, and your words are, too.")}</p>
      <button type="button" class="button" onClick=${stop}>${t("Back")}</button>
    `;
  }
  return html`
    <h1 class="plain__title" tabindex="-1" ref=${title}>${t("Somebody sits here by that name already. Is that you?")}</h1>
    <button type="button" class="button button--primary" onClick=${() => say("mine")}>${t("Yes, on another device")}</button>
    <button type="button" class="button" onClick=${() => say("another")}>
      <span>${tx("No, I am another {name}", { name })}</span>
    </button>
    <button type="button" class="button button--quiet" onClick=${stop}>${t("Back")}</button>
  `;
}
