import { html } from "../html.js";
import { letterOf, phaseNow } from "../lesson.js";
import { inOrder } from "../order.js";
import { Person } from "../parts/name.js";
import { Asked } from "./asked.js";
import { Ring } from "./countdown.js";
import { longestWord, withFewBreaks } from "./fit.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";
import { hasTurns } from "./speaking.js";
import { Turn } from "./turn.js";
import { Wall } from "./wall.js";

const OPTION_SIZES = { least: 28, most: 92, gap_em: 0.4, narrowest_em: 9, widest_em: 40, level: true, centred: true };
const GROUP_SIZES = { least: 28, most: 64, gap_em: 0.4, widest_em: 14, level: true };
/** A group's tile beside the names in it: the picture and the edges. */
const TILE_EM = 2.85;
const LETTER_EM = 0.95;
const CHAR_EM = 0.55;
/** From so many names on, they get the question's room. */
const MANY_NAMES = 16;

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
  const lettered = hasTurns(props.everyone);
  const things = groups.map(([id, group]) => tile(id, group, lettered));
  const chars = Math.max(6, Math.min(12, longestWord(things.map(({ text }) => text))));
  const sizes = { ...GROUP_SIZES, narrowest_em: TILE_EM + (lettered ? LETTER_EM : 0) + chars * CHAR_EM };
  const names = groups.flatMap(([, { members }]) => Object.keys(members));
  return html`
    <${Head} ...${props} question=${names.length > MANY_NAMES ? "small" : "large"} />
    <div class="talking">
      <${Turn} line=${props.line} groups=${groups.map(([, group]) => group)} />
      <${Wall} class="groups" sizes=${sizes} things=${things} />
    </div>
    <${Foot} ...${props} />
  `;
}

/** @param {SceneProps} props */
function Question(props) {
  return html`
    <${Head} ...${props} />
    <div class="talking">
      <${Turn} line=${props.line} groups=${[]} />
      <div class="question">
        <h1 class="question__words"><${Asked} everyone=${props.everyone} breaks=${6} most=${132} /></h1>
        <${Ring} line=${props.line} />
      </div>
    </div>
    <${Foot} ...${props} />
  `;
}

/**
 * @param {string} id
 * @param {import("../protocol.js").Choice} choice
 * @param {number} index
 */
function option(id, { text, also }, index) {
  const content = html`
    <div class="card option">
      <span class="option__letter" aria-hidden="true">${letterOf(index)}</span>
      <div class="option__words">
        <p dir="auto">${withFewBreaks(text, 3)}</p>
        ${also && html`<p class="also" dir="auto">${withFewBreaks(also, 3)}</p>`}
      </div>
    </div>
  `;
  return { key: id, text: `${text} ${also ?? ""}`, content };
}

/**
 * @param {string} id
 * @param {import("../protocol.js").GroupUp} group
 * @param {boolean} lettered whether each is told who is A, and who is B
 */
function tile(id, { members }, lettered) {
  const people = inOrder(members);
  const content = html`
    <ul class="card group">
      ${people.map(([student, { name, picture }], place) => html`
        <li key=${student}>
          ${lettered && html`<b class="group__letter">${letterOf(place)}</b>`}<${Person} name=${name} picture=${picture} />
        </li>
      `)}
    </ul>
  `;
  return { key: id, text: people.map(([, { name }]) => name).join("\n"), content };
}
