import { html } from "../html.js";
import { Alone, WhyAlone } from "./alone.js";
import { Aloud } from "./aloud.js";
import { AnswerBefore } from "./answer-before.js";
import { Asked } from "./asked.js";
import { Dock } from "./dock.js";
import { EarlierTalk } from "./earlier-talk.js";
import { Hand } from "./hand.js";
import { NotMe } from "./not-me.js";
import { partnersOf } from "./partners.js";
import { useSaid } from "./said.js";
import { Talk } from "./talk.js";
import { TalkFolded } from "./talk-folded.js";
import { Thoughts } from "./thoughts.js";
import { useTurn } from "./turn.js";
import { useUnhurried } from "./unhurried.js";
import { wayOf } from "./way.js";
import { With } from "./with.js";

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
  const { me } = student;
  const said = useSaid(line, id, me.id, group);
  const { shown: way } = useUnhurried(wayOf(everyone, group, me));
  const turn = useTurn(line, group, phase);
  const isAlone = partnersOf(group, me.id).length === 0;
  const speaksAloud = !isAlone && (way === "aloud" || way === "device");
  return html`
    <main class="lesson__main pair">
      ${isAlone ? html`<${WhyAlone} me=${me} group=${group} />` : html`<${With} group=${group} me=${me} way=${way} />`}
      ${speaksAloud && html`<${Aloud} ...${props} turn=${turn} way=${way} />`}
      <${Asked} planned=${everyone.phases[phase]} small=${true} />
      <${Thoughts} everyone=${everyone} student=${student} group=${group} phase=${phase} order=${order} />
      <${AnswerBefore} line=${line} everyone=${everyone} student=${student} phase=${phase} />
      <${Hand} me=${me} order=${order} />
      <${EarlierTalk} line=${line} student=${student} phase=${phase} now=${id} />
      ${way === "chat"
        ? html`<${Talk} line=${line} id=${id} group=${group} me=${me.id} said=${said} />`
        : html`<${TalkFolded} ...${props} said=${said} way=${way} />`}
      <${NotMe} me=${me} order=${order} />
    </main>
    <${Dock} ...${props} said=${said} way=${way} allSpeak=${speaksAloud && turn.speaker.value === "all"} />
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
