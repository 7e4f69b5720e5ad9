import { html } from "../html.js";
import { tn } from "../words.js";
import { useConsole } from "./context.js";
import { SheetButton } from "./sheet-button.js";

/** Reports that nobody has seen to, as a way to them. */
export function FlagsButton() {
  const { flags = 0 } = useConsole().teacher.desk;
  if (flags === 0) return undefined;
  return html`<${SheetButton} kind="flags" class="button flags-button">${tn("{n} report", "{n} reports", flags)}<//>`;
}
