/** The ways out of the room that a student does not choose. */

import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";

const JUST_NOW_S = 60;

/** @param {{id: string, name: string}} props may come back to the door, where everybody new waits from then on */
export function RemoveStudent({ id, name }) {
  const { presses } = useConsole();
  return html`
    <${Confirm}
      ask=${t("Remove {name}?", { name: isolated(name) })} yes=${t("Remove")}
      aria-label=${t("Remove {name}", { name: isolated(name) })}
      onYes=${() => presses.press({ type: "RemoveStudent", student: id })}
    >${t("Remove")}<//>
  `;
}

/** @param {{id: string, name: string}} props does not come back with that device */
export function BlockStudent({ id, name }) {
  const { presses } = useConsole();
  return html`
    <${Confirm}
      ask=${t("Remove {name}, who cannot come back with this device?", { name: isolated(name) })} yes=${t("Block")}
      aria-label=${t("Block {name}", { name: isolated(name) })}
      onYes=${() => presses.press({ type: "RemoveStudent", student: id, block: true })}
    >${t("Block")}<//>
  `;
}

/** Everybody who took a seat in the last minute, at the door or inside. */
export function RemoveJustCome() {
  const { presses } = useConsole();
  return html`
    <${Confirm}
      ask=${t("Remove everybody who joined in the last minute? What they wrote stays with you.")} yes=${t("Remove them")}
      onYes=${() => presses.press({ type: "RemoveRecent", seconds: JUST_NOW_S })}
    >${t("Remove who joined in the last minute")}<//>
  `;
}
