/** What the phase has come to, in numbers. */

import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { isPhone } from "./cover.js";
import { allSpoke, groupsIn } from "./groups.js";
import { opens } from "./sheet.js";

/** @typedef {import("./context.js").Console} Console */

export function Counts() {
  const known = useConsole();
  return html`
    <dl class="counts">
      ${rowsFor(known).map(([name, value]) => html`
        <div class="counts__row" key=${name}><dt>${name}</dt><dd>${value}</dd></div>
      `)}
      <${HandsUp} />
      ${!showsCards(known) && html`<${WaitingCards} count=${known.teacher.desk.waiting_cards} />`}
    </dl>
  `;
}

/**
 * @param {Console} known
 * @returns {[name: string, value: string | number][]}
 */
function rowsFor(known) {
  const phase = phaseNow(known.everyone);
  const { here, away, ready, writing } = known.teacher.desk;
  if (known.everyone.room.stage === "lobby") return away === 0 ? [] : [[t("Away"), away]];
  if (!phase) return wrapUpRows(known);
  if (phase.kind === "think") return [[t("Ready"), of(ready, here)], [t("Writing"), writing]];
  return phase.kind === "pair" ? pairRows(known) : shareRows(known);
}

/**
 * @param {Console} known
 * @returns {[string, string | number][]}
 */
function pairRows({ teacher, everyone }) {
  const aloud = everyone.room.talk === "aloud";
  const groups = groupsIn(teacher, everyone.phase?.id ?? "").map(([, group]) => group);
  /** @type {[string, string | number][]} */
  const rows = [
    [t("Our answers written"), of(groups.filter((group) => group.answer).length, groups.length)],
    [t("All have spoken"), of(groups.filter(allSpoke).length, groups.length)],
  ];
  return aloud ? rows.filter((_, place) => place !== 1) : rows;
}

/**
 * @param {Console} known
 * @returns {[string, string | number][]}
 */
function shareRows({ teacher, board, everyone }) {
  const cards = Object.values(teacher.cards ?? {}).filter((card) => card.phase === everyone.phase?.id);
  const up = cards.filter((card) => card.state === "up").length;
  const { shared = 0, groups = 0 } = board?.wall ?? {};
  return [[t("Have shared"), of(shared, groups)], [t("On the board"), up]];
}

/**
 * @param {Console} known
 * @returns {[string, string | number][]}
 */
function wrapUpRows({ teacher }) {
  const cards = Object.values(teacher.cards ?? {});
  return [
    [t("Thoughts"), Object.keys(teacher.thoughts ?? {}).length],
    [t("Groups"), Object.values(teacher.groups ?? {}).filter(hasMembers).length],
    [t("Cards on the board"), cards.filter((card) => card.state === "up").length],
  ];
}

/**
 * Whether it lasted: a pair that became a trio is counted once.
 *
 * @param {import("../protocol.js").GroupSeen} group
 */
function hasMembers({ members }) {
  return Object.values(members).some(Boolean);
}

/** @param {Console} known */
function showsCards({ everyone }) {
  return everyone.room.stage === "ended" || phaseNow(everyone)?.kind === "share";
}

/**
 * Cards may wait in any phase: a phone that was offline hands its card in late.
 *
 * @param {{count: number}} props
 */
function WaitingCards({ count }) {
  return html`<${Asking} kind=${isPhone ? "moderate" : "cards"} name=${t("Cards that wait for you")} count=${count} />`;
}

/** A hand may go up in any phase; the class list says whose. */
function HandsUp() {
  const hands = Object.values(useConsole().teacher.students ?? {}).filter(({ hand }) => hand).length;
  return html`<${Asking} kind="class" name=${t("Hands up")} count=${hands} />`;
}

/** @param {{kind: import("./sheet.js").Kind, name: string, count: number}} props opens what it counts; none: nothing */
function Asking({ kind, name, count }) {
  if (count === 0) return undefined;
  return html`
    <div class="counts__row counts__row--attention">
      <dt>
        <button type="button" class="counts__open" ...${opens({ kind })}>${name}</button>
      </dt>
      <dd>${count}</dd>
    </div>
  `;
}

/**
 * @param {number} some
 * @param {number} all
 */
function of(some, all) {
  return t("{some} of {all}", { some, all });
}
