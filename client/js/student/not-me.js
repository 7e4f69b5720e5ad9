import { html, useState } from "../html.js";
import { Person } from "../parts/name.js";
import { t, tx } from "../words.js";

/**
 * Whose seat this is, and the way out of it on a shared tablet. Asks once more, since the seat does not come back.
 *
 * @param {{me: import("../protocol.js").Me, order: import("./lesson.js").Order}} props
 */
export function NotMe({ me, order }) {
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return html`
      <p class="not-me">
        <span class="soft">${tx("You are {person}", { person: html`<${Person} ...${me} />` })}</span>
        <button type="button" class="button button--quiet" onClick=${() => setAsks(true)}>${t("Not me")}</button>
      </p>
    `;
  }
  return html`
    <div class="not-me not-me--asks">
      <p>${t("Leave this seat? What was written here stays with the teacher.")}</p>
      <button type="button" class="button" onClick=${() => setAsks(false)}>${t("Stay")}</button>
      <button type="button" class="button" onClick=${() => order({ type: "LeaveSeat" })}>${t("Leave")}</button>
    </div>
  `;
}
