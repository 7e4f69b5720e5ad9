import { html } from "../html.js";
import { letterOf, phaseNow, questionNow } from "../lesson.js";
import { inOrder } from "../order.js";
import { Person } from "../parts/name.js";
import { Ring } from "./countdown.js";
import { longestWord, withFewBreaks } from "./fit.js";
import { Fitted } from "./fitted.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";
import { Wall } from "./wall.js";

const OPTION_SIZES = { least: 28, most: 92, gap_em: 0.4, narrowest_em: 9, widest_em: 40, level: true, centred: true };
const GROUP_SIZES = { least: 28, most: 64, gap_em: 0.4, widest_em: 14, level: true };
/** A group's tile beside the names in it: the picture and the edges. */
const TILE_EM = 3;
const CHAR_EM = 0.52;
/** From so many groups on, they get the question's room. */
const MANY_GROUPS = 8;

/** @typedef {import("./board.js").SceneProps} SceneProps */

/**
 * Think: the question, as large as it fits, or what there is to choose from. Never who chose what.
 *
 * @param {SceneProps} props
 */
export function Think(props) {
  const options = inOrder(phaseNow(props.everyone)?.task.options);
  if (options.length === 0) return html`<${Question} ...${props} />`;
  return html`
    <${Head} ...${props} question="large" />
    <${Wall} class="options" sizes=${OPTION_SIZES} things=${options.map(([id, choice], index) => option(id, choice, index))} />
    <${Foot} ...${props} />
  `;
}

/**
 * Pair: who is with whom, if the teacher wants it listed; else the question.
 *
 * @param {SceneProps} props
 */
export function Pair(props) {
  const groups = inOrder(props.board.wall.shows_groups ? props.board.groups : {});
  if (groups.length === 0) return html`<${Question} ...${props} />`;
  const things = groups.map(([id, group]) => tile(id, group));
  const chars = Math.max(6, Math.min(12, longestWord(things.map(({ text }) => text))));
  const sizes = { ...GROUP_SIZES, narrowest_em: TILE_EM + chars * CHAR_EM };
  return html`
    <${Head} ...${props} question=${groups.length > MANY_GROUPS ? "small" : "large"} />
    <${Wall} class="groups" sizes=${sizes} things=${things} />
    <${Foot} ...${props} />
  `;
}

/** @param {SceneProps} props */
function Question(props) {
  return html`
    <${Head} ...${props} />
    <div class="question">
      <h1 class="question__words"><${Fitted} text=${withFewBreaks(questionNow(props.everyone), 6)} most=${132} /></h1>
      <${Ring} line=${props.line} />
    </div>
    <${Foot} ...${props} />
  `;
}

/**
 * @param {string} id
 * @param {import("../protocol.js").Choice} choice
 * @param {number} index
 */
function option(id, { text }, index) {
  const content = html`
    <div class="card option">
      <span class="option__letter" aria-hidden="true">${letterOf(index)}</span>
      <p dir="auto">${withFewBreaks(text, 3)}</p>
    </div>
  `;
  return { key: id, text, content };
}

/**
 * @param {string} id
 * @param {import("../protocol.js").GroupUp} group
 */
function tile(id, { members }) {
  const people = inOrder(members);
  const content = html`
    <ul class="card group">
      ${people.map(([student, { name, picture }]) => html`<li key=${student}><${Person} name=${name} picture=${picture} /></li>`)}
    </ul>
  `;
  return { key: id, text: people.map(([, { name }]) => name).join("\n"), content };
}
