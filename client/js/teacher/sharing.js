import { html } from "../html.js";
import { t } from "../words.js";
import { CardQueue } from "./card-queue.js";
import { ChoiceCounts, latestChoicePhase } from "./choice-counts.js";
import { useConsole } from "./context.js";
import { hereAway } from "./thinking.js";

/**
 * The insights of the class on their way to the board.
 *
 * @param {{phase: string}} props
 */
export function Sharing({ phase }) {
  const { everyone, teacher, board } = useConsole();
  const { shared = 0, groups = 0 } = board?.wall ?? {};
  const asked = latestChoicePhase(everyone);
  return html`
    <div class="area__head">
      <h2 class="area__title">${t("{shared} of {groups} have shared", { shared, groups })}</h2>
      <span class="area__note area__end">${hereAway(teacher.desk.here, teacher.desk.away)}</span>
    </div>
    ${asked && html`<${ChoiceCounts} phase=${asked} />`}
    <${CardQueue} phase=${phase} />
  `;
}
