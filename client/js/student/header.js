import { html } from "../html.js";
import { Figure, Mark } from "../parts/figure.js";
import { Timer } from "../parts/timer.js";
import { phaseName } from "../phase-name.js";
import { t } from "../words.js";
import { ExtraTimer } from "./extra-time.js";
import { partnersOf } from "./partners.js";
import { Whose } from "./whose.js";
import { withNames } from "./with-names.js";

/** @typedef {import("../protocol.js").PhasePlanned | undefined} Phase nothing in the lobby and at the end */

/**
 * The bar on top: which phase, with whom, the time, and whose turn it is on a device that is shared.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {Phase} props.phase
 * @param {import("../protocol.js").Me} props.me
 * @param {boolean} props.withTimer
 * @param {import("../protocol.js").ExtraTime | undefined} props.extra private time, in place of the class's
 * @param {import("./whose.js").Passing} props.passing
 */
export function Header({ line, phase, me, withTimer, extra, passing }) {
  const [word, how] = wordsFor(phase, line.store.group(me.group).value, me.id);
  return html`
    <header class=${passing.others.length > 0 ? "bar bar--shared" : "bar"}>
      ${phase ? html`<${Figure} kind=${phase.kind} />` : html`<${Mark} />`}
      <p class="bar__phase"><strong>${word}</strong> <span class="soft">${how}</span></p>
      ${extra && html`<${ExtraTimer} key=${extra.phase} line=${line} until_ms=${extra.until_ms} />`}
      ${withTimer && !extra && phase && html`<${Timer} line=${line} />`}
      ${passing.others.length > 0 && html`<${Whose} me=${me} passing=${passing} />`}
    </header>
  `;
}

/**
 * @param {Phase} phase
 * @param {import("../protocol.js").Group | undefined} group
 * @param {string} me
 */
function wordsFor(phase, group, me) {
  if (!phase) return ["Elbow Room", ""];
  const name = phaseName(phase);
  if (phase.kind === "think") return [name, t("on your own")];
  if (phase.kind === "share") return [name, t("with the whole class")];
  return [name, group ? withNames(partnersOf(group, me)) : ""];
}
