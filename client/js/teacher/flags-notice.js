import { html } from "../html.js";
import { t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { SheetButton } from "./sheet-button.js";
import { sheet } from "./sheet.js";

/** Above everything else: a student asks the teacher to look. A number alone, so it may stand under the cover too. */
export function FlagsNotice() {
  const { flags = 0 } = useConsole().teacher.desk;
  const words = flags === 0 ? "" : tn("{n} report waits for you", "{n} reports wait for you", flags);
  return html`
    <span class="unseen" role="status">${words}</span>
    ${words && sheet.value?.kind !== "flags" && html`
      <div class="notice notice--stop flags-notice"><b>${words}</b><${SheetButton} kind="flags">${t("Look")}<//></div>
    `}
  `;
}
