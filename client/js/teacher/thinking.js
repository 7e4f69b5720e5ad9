import { html } from "../html.js";
import { Picture } from "../parts/picture.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { ChoiceCounts } from "./choice-counts.js";
import { useConsole } from "./context.js";
import { presenceWord } from "./people.js";
import { nameOfSheet, openSheet } from "./sheet.js";
import { thoughtsIn, ThoughtWords } from "./thought.js";

/** Up to so many, a tile has room for a third line. */
const ROOMY = 30;

/**
 * A tile for each student: how far, and the thought as soon as it is handed in.
 *
 * @param {{phase: string}} props
 */
export function Thinking({ phase }) {
  const { teacher } = useConsole();
  const { here, away, ready, writing } = teacher.desk;
  const thoughts = thoughtsIn(teacher, phase);
  const students = inOrder(teacher.students);
  return html`
    <div class="area__head">
      <h2 class="area__title">${t("{ready} of {here} ready", { ready, here })}</h2>
      <span class="area__note">${t("{n} writing", { n: writing })}</span>
      <span class="area__note area__end">${hereAway(here, away)}</span>
    </div>
    <${ChoiceCounts} phase=${phase} />
    <ul class="tiles tiles--students" data-roomy=${students.length <= ROOMY}>
      ${students.map(([id, student]) => html`
        <li key=${id}><${StudentTile} id=${id} student=${student} thought=${thoughts[id]} /></li>
      `)}
    </ul>
  `;
}

/**
 * @param {object} props
 * @param {string} props.id
 * @param {import("../protocol.js").StudentSeen} props.student
 * @param {import("../protocol.js").ThoughtSeen} [props.thought]
 */
function StudentTile({ id, student, thought }) {
  return html`
    <button type="button" class="tile" data-presence=${student.presence} data-ready=${student.ready}
      data-opens=${nameOfSheet({ kind: "student", id })}
      onClick=${() => openSheet({ kind: "student", id })}>
      <span class="tile__top">
        <span class="tile__name"><${Picture} picture=${student.picture} /><${Name} name=${student.name} /></span>
        <span class="tile__state">${presenceWord(student)}</span>
      </span>
      ${thought && html`<span class="tile__words"><${ThoughtWords} thought=${thought} /></span>`}
    </button>
  `;
}

/**
 * @param {number} here
 * @param {number} away
 */
export function hereAway(here, away) {
  const present = tn("{n} here", "{n} here", here);
  return away === 0 ? present : `${present} · ${tn("{n} away", "{n} away", away)}`;
}
