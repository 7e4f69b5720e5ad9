import { html } from "../html.js";
import { t } from "../words.js";
import { isPenFree } from "./pen.js";

/**
 * What I was writing elsewhere is mine to add: with the pen, after what stands there, and never in its place.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {string} props.id the group's
 * @param {import("../protocol.js").Group} props.group
 * @param {boolean} props.isMine the pen
 * @param {import("./lesson.js").Order} props.order
 * @param {import("./own-words.js").OwnWords} props.own
 * @param {number} props.room letters that the answer still takes
 * @param {(text: string) => void} props.add
 */
export function AddOwn({ line, id, group, isMine, order, own, room, add }) {
  const text = own.text.trim();
  const may = group.talk.open && (isMine || isPenFree(line, group)) && text.length < room;

  async function addNow() {
    if (!isMine && !(await order({ type: "TakePen", group: id }))) return;
    add(text);
    own.end();
  }

  return html`
    <div class="pen">
      <button type="button" class="button button--primary" disabled=${!may || text === ""} onClick=${addNow}>
        ${t("Add to our answer")}
      </button>
      <button type="button" class="button button--quiet" onClick=${own.end}>${t("Leave out")}</button>
    </div>
  `;
}
