import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { SheetButton } from "./sheet-button.js";

/** With how many wait there for the teacher, and whether it is locked. */
export function DoorButton() {
  const { desk, claims } = useConsole().teacher;
  const waiting = desk.at_door + Object.keys(claims ?? {}).length;
  return html`
    <${SheetButton} kind="door" class=${waiting > 0 ? "button button--asks" : "button"}>
      ${desk.locked ? t("Door, locked") : t("Door")}${waiting > 0 && html`${" "}<span class="badge">${waiting}</span>`}
    <//>
  `;
}
