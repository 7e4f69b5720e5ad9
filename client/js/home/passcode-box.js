import { html } from "../html.js";
import { TextField } from "../parts/field.js";
import { t } from "../words.js";
import { opening, passcode } from "./opening.js";

/** Where the server asks for a passcode that this device does not know yet. */
export function PasscodeBox() {
  if (passcode.value === undefined) return undefined;
  return html`
    <div class="start__passcode">
      <${TextField}
        type="password" autocomplete="off" maxlength="100" dir="ltr" label=${t("Passcode of this server")}
        hint=${t("Asked for once on this device. Students never need it.")} error=${opening.value.passcodeProblem}
        value=${passcode.value} onInput=${(/** @type {any} */ event) => (passcode.value = event.currentTarget.value)}
      />
    </div>
  `;
}
