import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { Trouble } from "../parts/notice.js";
import { t } from "../words.js";

/**
 * The names of the class: each child taps its own. One that is taken may still be mine, on another device.
 *
 * @param {object} props
 * @param {import("../protocol.js").NameToTap[]} props.roster
 * @param {ReturnType<typeof import("./way-in.js").useWayIn>} props.way
 * @param {() => void} props.types my name is not here, or several of us share this device
 */
export function Roster({ roster, way, types }) {
  const { state, message, wanted } = way.attempt;
  const busy = state === "busy";
  return html`
    <h1 class="plain__title">${t("Tap your name")}</h1>
    <${Trouble} message=${message} />
    <ul class="roster">
      ${roster.map(({ name, taken }, place) => html`
        <li key=${place}>
          <button type="button" class="button roster__name" data-taken=${taken} aria-disabled=${busy}
            onClick=${() => !busy && way.go([{ name }])}>
            <${Name} name=${name} />
            ${busy && wanted[0]?.name === name
              ? html`<small>${t("Joining…")}</small>`
              : taken && html`<small>${t("is here")}</small>`}
          </button>
        </li>
      `)}
    </ul>
    <button type="button" class="button button--quiet join__share" onClick=${types}>${t("My name is not here")}</button>
    <button type="button" class="button button--quiet join__share" onClick=${types}>${t("We share this device")}</button>
  `;
}
