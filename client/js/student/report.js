import { html, signal, useState } from "../html.js";
import { useInSight } from "../in-sight.js";
import { Icon } from "../parts/icon.js";
import { Trouble } from "../parts/notice.js";
import { english, t } from "../words.js";

/** Messages that were reported from this page. */
const told = signal(/** @type {string[]} */ ([]));

/**
 * @typedef {object} Reporting of a message that is not mine
 * @property {"no" | "asks" | "told"} state
 * @property {(state: "no" | "asks") => void} turn
 * @property {() => Promise<void>} tell
 * @property {string} [trouble]
 */

/**
 * @param {import("../connection.js").Line} line
 * @param {string} group
 * @param {string} message
 * @returns {Reporting}
 */
export function useReporting(line, group, message) {
  const [asks, setAsks] = useState(false);
  const [trouble, setTrouble] = useState(/** @type {string | undefined} */ (undefined));
  const name = `${group} ${message}`;
  return {
    state: told.value.includes(name) ? "told" : asks ? "asks" : "no",
    trouble,
    turn(state) {
      setAsks(state === "asks");
      setTrouble(undefined);
    },
    async tell() {
      const done = await line.send({ type: "ReportMessage", group, message });
      if (done.ok) told.value = [...told.value, name];
      else setTrouble(done.message ?? english("That did not work. Please try again."));
    },
  };
}

/** @param {{reporting: Reporting}} props in the message itself */
export function ReportButton({ reporting: { state, turn } }) {
  if (state === "told") return null;
  return html`
    <button type="button" class="message__more" aria-label=${t("Report this message")} aria-expanded=${state === "asks"}
      onClick=${() => turn(state === "asks" ? "no" : "asks")}><${Icon} name="more" /></button>
  `;
}

/**
 * Asks once, and says who will see it.
 *
 * @param {{reporting: Reporting}} props below the message
 */
export function Report({ reporting: { state, trouble, turn, tell } }) {
  const box = useInSight(state);
  if (state === "no") return null;
  if (state === "told") return html`<p class="report" role="status">${t("Your teacher has it.")}</p>`;
  return html`
    <div class="report card" ref=${box} role="group" aria-label=${t("Report this message")}>
      <p>${t("Show this to your teacher? Your teacher sees who wrote it, and that it was you who reported it. Nobody else does.")}</p>
      <${Trouble} message=${trouble} />
      <p class="report__ways">
        <button type="button" class="button button--primary" onClick=${tell}>${t("Show my teacher")}</button>
        <button type="button" class="button" onClick=${() => turn("no")}>${t("No")}</button>
      </p>
    </div>
  `;
}
