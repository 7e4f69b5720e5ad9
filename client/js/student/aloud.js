import { html } from "../html.js";
import { inOrder } from "../order.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { membersOf } from "./partners.js";
import { isBeside } from "./way.js";

/**
 * @typedef {import("./pair.js").GroupProps & {turn: import("./turn.js").Turn, way: import("./way.js").Way}} Props
 */

/**
 * Face to face: who speaks now, ways to begin, and that one screen will do.
 *
 * @param {Props} props
 */
export function Aloud(props) {
  const { everyone, phase, turn, way } = props;
  const speaker = turn.speaker.value;
  const starters = inOrder(everyone.phases[phase]?.starters);
  return html`
    <section class="aloud" data-mine=${isMine(props, speaker)}>
      <p class="aloud__words" role="status">${wordsFor(props, speaker)}</p>
      ${typeof speaker === "number" && html`<${TurnLeft} turn=${turn} />`}
    </section>
    ${starters.length > 0 && speaker !== "all" && html`
      <p class="aloud__starters soft">
        ${t("Ways to begin")}: ${starters.map(([key, { text }]) => html`<q key=${key} dir="auto">${text}</q> `)}
      </p>
    `}
    ${way === "aloud" && html`
      <p class="aloud__one-screen soft">${t("One screen is enough: the others may put theirs away.")}</p>
    `}
  `;
}

/** @param {{turn: import("./turn.js").Turn}} props */
function TurnLeft({ turn }) {
  const { face } = turn;
  return html`<span class="aloud__time" dir="ltr" role="timer" aria-live="off">${face.value}</span>`;
}

/**
 * @param {Props} props
 * @param {number | "all" | undefined} speaker
 */
function isMine({ group, student }, speaker) {
  return speaker !== "all" && membersOf(group)[speaker ?? 0]?.[0] === student.me.id;
}

/**
 * "You" is whoever looks at this screen: where several do, all are called by their names.
 *
 * @param {Props} props
 * @param {number | "all" | undefined} speaker
 */
function wordsFor({ group, student: { me } }, speaker) {
  if (speaker === "all") return t("Now one line together.");
  const members = membersOf(group);
  const [id, member] = members[speaker ?? 0] ?? [];
  const others = members.filter(([other]) => other !== me.id);
  const isShared = others.some(([, other]) => isBeside(other, me));
  if (id === me.id && !isShared) return wordsForMe(others, speaker);
  const name = { name: html`<${Name} name=${member?.name} />` };
  if (speaker === undefined) return tx("{name} begins.", name);
  if (!isShared) return tx("{name} speaks. Listen.", name);
  return speaker === 0 ? tx("{name} speaks first.", name) : tx("{name} speaks now.", name);
}

/**
 * @param {[string, import("../protocol.js").Member][]} others
 * @param {number | undefined} speaker me
 */
function wordsForMe(others, speaker) {
  const name = { name: html`<${Name} name=${others[0]?.[1].name} />` };
  if (speaker === undefined) return t("You begin.");
  if (others.length > 1) {
    return speaker === 0
      ? t("You speak first: tell your group what you think.")
      : t("Your turn: tell your group what you think.");
  }
  return speaker === 0
    ? tx("You speak first: tell {name} what you think.", name)
    : tx("Your turn: tell {name} what you think.", name);
}
