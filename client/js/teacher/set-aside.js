import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

/**
 * Worrying words go to whoever looks after children here. Asks first: nothing brings them back.
 *
 * @param {{order: import("./press.js").Order, onDone?: () => void}} props order: a `SetAside`
 */
export function SetAside({ order, onDone }) {
  const { presses } = useConsole();
  const send = async () => void ((await presses.press(order)) && onDone?.());
  return html`
    <${Confirm}
      ask=${t("These words leave everybody else’s screen and yours, and nothing brings them back. Author, time and words are sealed in one file for whoever looks after children here.")}
      yes=${t("Set aside")} rests=${presses.isUnderWay(order)} onYes=${send}
    >${t("Set aside for care")}<//>
  `;
}
