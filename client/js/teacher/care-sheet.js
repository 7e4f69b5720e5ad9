/** What was set aside for care: that it was, and when. The words are in the file alone. */

import { html } from "../html.js";
import { inOrder } from "../order.js";
import { t, tx } from "../words.js";
import { CareFile } from "./care-file.js";
import { useConsole } from "./context.js";
import { Names } from "./people.js";
import { Sheet } from "./sheet.js";
import { timeOfDay } from "./time-of-day.js";

/** @typedef {import("../protocol.js").SealedWords} SealedWords */

export function CareSheet() {
  const { tokens, teacher } = useConsole();
  const sealed = inOrder(teacher.care);
  return html`
    <${Sheet} title=${t("Set aside for care")} ways=${html`<${CareFile} />`}>
      <p class="care__words">
        ${t("These words are on nobody else’s screen and in no export. One file has them all, with author, time and what stood around them: give it to whoever looks after children at your school, and to nobody else.")}
      </p>
      ${tokens.isCover && html`<p class="soft">${t("You stand in: the teacher of this class can take the file home.")}</p>`}
      ${sealed.length === 0 && html`<p class="soft">${t("Nothing has been set aside.")}</p>`}
      <ul class="care__list">${sealed.map(([id, words]) => html`<li key=${id} class="card"><${Sealed} words=${words} /></li>`)}</ul>
    <//>
  `;
}

/** @param {{words: SealedWords}} props */
function Sealed({ words }) {
  const { everyone, teacher } = useConsole();
  const kinds = { thought: t("A thought"), message: t("A message"), answer: t("An answer"), card: t("A card") };
  return html`
    <p>${tx("{what} by {name}", { what: kinds[words.what], name: html`<b><${Names} teacher=${teacher} ids=${[words.by]} /></b>` })}</p>
    <p class="soft">${timeOfDay(words.at_ms)} · <span dir="auto">${everyone.phases[words.phase]?.question}</span></p>
  `;
}
