/** The first line of the main area: what the phase has come to, in numbers alone. */

import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { t, tn } from "../words.js";
import { urgency } from "./attention.js";
import { useConsole } from "./context.js";
import { groupsSeen } from "./group-tiles.js";

/**
 * @typedef {import("./context.js").Console} Console
 * @typedef {{title: string, notes: string[]}} Numbers
 */

/** @param {{children?: any}} props at the end of the line */
export function AreaHead({ children }) {
  const known = useConsole();
  const { title, notes } = numbersOf(known);
  return html`
    <div class="area__head">
      <h2 class="area__title">${title}</h2>
      ${notes.map((words) => html`<span class="area__note" key=${words}>${words}</span>`)}
      <span class="area__end area__ways">${children}<${Here} /></span>
    </div>
  `;
}

/** Who took part is told by the title when the lesson is over. */
function Here() {
  const { everyone, teacher } = useConsole();
  if (everyone.room.stage === "ended") return undefined;
  return html`<span class="area__note">${hereAway(teacher.desk.here, teacher.desk.away)}</span>`;
}

/**
 * @param {Console} known
 * @returns {Numbers} of the phase that the lesson is in, and of the wrap-up
 */
export function numbersOf(known) {
  switch (phaseNow(known.everyone)?.kind) {
    case "think":
      return thinkNumbers(known);
    case "pair":
      return pairNumbers(known);
    case "share":
      return shareNumbers(known);
    default: {
      const count = Object.keys(known.teacher.students ?? {}).length;
      return { title: tn("{n} took part", "{n} took part", count), notes: [] };
    }
  }
}

/** @param {Console} known */
function thinkNumbers({ teacher }) {
  const { here, ready, writing } = teacher.desk;
  const extra = Object.values(teacher.students ?? {}).filter(({ extra_s = 0 }) => extra_s > 0).length;
  return {
    title: t("{ready} of {here} ready", { ready, here }),
    notes: [
      t("{n} writing", { n: writing }),
      ...(extra > 0 ? [tn("{n} has extra time", "{n} have extra time", extra)] : []),
    ],
  };
}

/** @param {Console} known */
function pairNumbers(known) {
  const seen = groupsSeen(known, known.everyone.phase?.id ?? "");
  const need = seen.filter(({ reason }) => reason).length;
  const levels = seen.map(({ reason, group }) => urgency(reason, group));
  const [talk, done] = [1, 2].map((level) => levels.filter((each) => each === level).length);
  return {
    title: tn("{n} group", "{n} groups", seen.length),
    notes: [
      ...(need > 0 ? [tn("{n} would like you", "{n} would like you", need)] : []),
      tn("{n} talking", "{n} talking", talk),
      tn("{n} done", "{n} done", done),
    ],
  };
}

/** @param {Console} known */
function shareNumbers({ board }) {
  const { shared = 0, groups = 0 } = board?.wall ?? {};
  return { title: t("{shared} of {groups} have shared", { shared, groups }), notes: [] };
}

/**
 * @param {number} here
 * @param {number} away
 */
export function hereAway(here, away) {
  const present = tn("{n} here", "{n} here", here);
  return away === 0 ? present : `${present} · ${tn("{n} away", "{n} away", away)}`;
}
