import { html } from "../html.js";
import { Picture } from "../parts/picture.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tn } from "../words.js";
import { AreaHead } from "./area-head.js";
import { ChoiceCounts } from "./choice-counts.js";
import { useConsole } from "./context.js";
import { extraInWords } from "./extra-time.js";
import { isFound } from "./found.js";
import { presenceWord } from "./people.js";
import { SearchBox, sought } from "./search.js";
import { opens } from "./sheet.js";
import { sureInWords } from "./sure.js";
import { choiceText, thoughtsIn, ThoughtWords } from "./thought.js";

/** Up to so many, a tile has room for a third line. */
const ROOMY = 30;

/**
 * A tile for each student: how far, and the thought as soon as it is handed in.
 *
 * @param {{phase: string}} props
 */
export function Thinking({ phase }) {
  const { everyone, teacher } = useConsole();
  const thoughts = thoughtsIn(teacher, phase);
  const all = inOrder(teacher.students);
  const students = all.filter(([id, { name }]) => {
    const thought = thoughts[id];
    return isFound(sought.value, [name, thought?.text, thought && choiceText(everyone, thought)]);
  });
  const isChoice = everyone.phases[phase]?.task.type === "choice";
  const sure = isChoice ? "" : sureInWords(Object.values(thoughts));
  return html`
    <${AreaHead}>${all.length > 0 && html`<${SearchBox} />`}<//>
    ${sure && html`<p class="soft">${sure}</p>`}
    <${ChoiceCounts} phase=${phase} />
    <p class=${sought.value ? "soft" : "unseen"} role="status">
      ${sought.value && tn("{n} found", "{n} found", students.length)}
    </p>
    <ul class="tiles tiles--students" data-roomy=${all.length <= ROOMY && !isChoice}>
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
  const { extra_s = 0, hand = false } = student;
  return html`
    <button type="button" class="tile" data-presence=${student.presence} data-ready=${student.ready} data-attention=${hand}
      ...${opens({ kind: "student", id })}>
      <span class="tile__top">
        <span class="tile__name"><${Picture} picture=${student.picture} /><${Name} name=${student.name} /></span>
        <span class=${hand ? "tile__reason" : "tile__state"}>${hand ? t("hand up") : presenceWord(student)}</span>
      </span>
      <span class="tile__words">
        ${extra_s > 0 && html`<span class="mark-word">${extraInWords(extra_s)}</span> `}
        ${thought && html`<${ThoughtWords} thought=${thought} brief />`}
      </span>
    </button>
  `;
}
