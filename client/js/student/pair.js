import { html } from "../html.js";
import { t } from "../words.js";
import { Alone } from "./alone.js";
import { Dock } from "./dock.js";
import { EarlierTalk } from "./earlier-talk.js";
import { NotMe } from "./not-me.js";
import { partnersOf } from "./partners.js";
import { Talk } from "./talk.js";
import { Thoughts } from "./thoughts.js";
import { With } from "./with.js";
import { useSaid } from "./said.js";

/** @param {import("./lesson.js").LessonProps} props */
export function Pair(props) {
  const { line, student, phase } = props;
  // On a screen that the lesson has left behind, the group is the one that this phase had.
  const id = groupIn(student, phase);
  const group = line.store.group(id).value;
  if (!id || !group) return html`<${Alone} ...${props} />`;
  return html`<${Together} ...${props} id=${id} group=${group} />`;
}

/**
 * @typedef {import("./lesson.js").LessonProps & {id: string, group: import("../protocol.js").Group}} GroupProps
 * @param {GroupProps} props
 */
function Together(props) {
  const { line, everyone, student, phase, id, group, order } = props;
  const said = useSaid(line, id, student.me.id, group);
  const partners = partnersOf(group, student.me.id);
  return html`
    <main class="lesson__main pair">
      <${With} group=${group} me=${student.me} />
      <p class="pair__question" dir="auto">${everyone.phases[phase]?.question}</p>
      <${Thoughts} everyone=${everyone} student=${student} group=${group} phase=${phase} order=${order} />
      ${partners.length === 0 && html`
        <p class="notice">${t("Your partner has left. You can go on writing; somebody may join you.")}</p>
      `}
      <${EarlierTalk} line=${line} student=${student} phase=${phase} now=${id} />
      <${Talk} line=${line} id=${id} group=${group} me=${student.me.id} said=${said} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
    <${Dock} ...${props} said=${said} />
  `;
}

/**
 * @param {import("../protocol.js").Student} student
 * @param {string} phase
 * @returns {string | undefined}
 */
function groupIn(student, phase) {
  const groups = student.groups ?? {};
  const { group: now } = student.me;
  if (now && groups[now]?.phase === phase) return now;
  const earlier = Object.keys(groups).filter((id) => groups[id]?.phase === phase);
  return now ? earlier.sort((one, other) => (groups[other]?.order ?? 0) - (groups[one]?.order ?? 0))[0] : undefined;
}
