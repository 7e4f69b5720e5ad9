import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { nameIn } from "./partners.js";

/** After so long without a stroke anybody may take the pen. */
const PEN_SILENCE_MS = 3_000;

/**
 * Who has the pen of the group's answer, and how it changes hands.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {string} props.id the group's
 * @param {import("../protocol.js").Group} props.group
 * @param {boolean} props.isMine
 * @param {import("./lesson.js").Order} props.order
 * @param {() => Promise<void>} props.letGo of the box
 */
export function Pen({ line, id, group, isMine, order, letGo }) {
  const { pen } = group.answer;
  if (isMine) {
    const pass = () => (void letGo(), order({ type: "PassPen", group: id }));
    return html`<button type="button" class="button" onClick=${pass}>${t("Pass the pen")}</button>`;
  }
  return html`
    <div class="pen">
      <button type="button" class="button button--primary" disabled=${!isPenFree(line, group) || !group.talk.open}
        onClick=${() => order({ type: "TakePen", group: id })}>${t("Take the pen")}</button>
      ${pen && html`
        <span class="soft">${tx("{name} has the pen", { name: html`<${Name} name=${nameIn(group, pen)} />` })}</span>
      `}
    </div>
  `;
}

/**
 * @param {import("../connection.js").Line} line
 * @param {import("../protocol.js").Group} group
 */
export function isPenFree(line, { answer: { pen, pen_ms } }) {
  return !pen || line.clock.second.value - (pen_ms ?? 0) >= PEN_SILENCE_MS;
}
