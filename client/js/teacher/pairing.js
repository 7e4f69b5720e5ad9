import { html } from "../html.js";
import { t, tn } from "../words.js";
import { urgency } from "./attention.js";
import { useConsole } from "./context.js";
import { GroupTiles, groupsSeen } from "./group-tiles.js";
import { hereAway } from "./thinking.js";

/**
 * The groups that talk.
 *
 * @param {{phase: string}} props
 */
export function Pairing({ phase }) {
  const known = useConsole();
  const { here, away } = known.teacher.desk;
  const seen = groupsSeen(known, phase);
  return html`
    <div class="area__head">
      <h2 class="area__title">${tn("{n} group", "{n} groups", seen.length)}</h2>
      ${summary(seen).map((words) => html`<span class="area__note" key=${words}>${words}</span>`)}
      <span class="area__note area__end">${hereAway(here, away)}</span>
    </div>
    ${seen.length === 0 && html`<p class="soft">${t("Groups form as soon as two students are here.")}</p>`}
    <${GroupTiles} phase=${phase} />
  `;
}

/**
 * @param {import("./group-tiles.js").Seen[]} seen
 * @returns {string[]}
 */
function summary(seen) {
  const need = seen.filter(({ reason }) => reason).length;
  const levels = seen.map(({ reason, group }) => urgency(reason, group));
  const [talk, done] = [1, 2].map((level) => levels.filter((each) => each === level).length);
  return [
    ...(need > 0 ? [tn("{n} would like you", "{n} would like you", need)] : []),
    tn("{n} talking", "{n} talking", talk),
    tn("{n} done", "{n} done", done),
  ];
}
