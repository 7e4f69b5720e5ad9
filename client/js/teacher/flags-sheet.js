/** What students reported: who, when, in which group, and what stood around it. The unsettled first. */

import { html } from "../html.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { FlagCard } from "./flag-card.js";
import { SheetButton } from "./sheet-button.js";
import { Sheet } from "./sheet.js";

export function FlagsSheet() {
  const { teacher } = useConsole();
  const flags = inOrder(teacher.flags);
  const [open, settled] = [flags.filter(([, flag]) => !flag.settled), flags.filter(([, flag]) => flag.settled)];
  return html`
    <${Sheet} title=${tn("{n} report", "{n} reports", open.length)} ways=${teacher.care && html`<${SheetButton} kind="care">${t("Set aside for care")}<//>`}>
      ${flags.length === 0 && html`<p class="soft">${t("Nobody has reported anything.")}</p>`}
      <ul class="flags">${open.map(([id, flag]) => html`<${FlagCard} key=${id} id=${id} flag=${flag} />`)}</ul>
      ${settled.length > 0 && html`
        <details class="pile__hidden">
          <summary>${tn("{n} settled", "{n} settled", settled.length)}</summary>
          <ul class="flags">${settled.map(([id, flag]) => html`<${FlagCard} key=${id} id=${id} flag=${flag} />`)}</ul>
        </details>
      `}
    <//>
  `;
}
