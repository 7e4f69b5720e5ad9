import { html } from "../html.js";
import { t } from "../words.js";
import { AreaHead } from "./area-head.js";
import { CallOn } from "./call-on.js";
import { CardQueue, QueueWays } from "./card-queue.js";
import { Choices } from "./choice-counts.js";
import { useConsole } from "./context.js";
import { GatePick } from "./gate.js";
import { Switch } from "./switch.js";

/**
 * The insights of the class on their way to the board.
 *
 * @param {{phase: string}} props
 */
export function Sharing({ phase }) {
  return html`
    <${AreaHead}><${QueueWays} /><${GatePick} /><${CallOn} /><${ChartButton} /><//>
    <${Choices} />
    <${CardQueue} phase=${phase} />
  `;
}

/** Whether the class sees how it chose. */
function ChartButton() {
  const { has_chart = false, shows_chart = true } = useConsole().teacher.desk;
  if (!has_chart) return undefined;
  return html`
    <${Switch} on=${shows_chart} order=${{ type: "ShowChart", show: !shows_chart }}>${t("Chart on the board")}<//>
  `;
}
