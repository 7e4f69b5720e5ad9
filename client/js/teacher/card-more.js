/** What is rarely done about a card: hold it, set it aside, and say how far its writer's cards are trusted. */

import { html } from "../html.js";
import { isolated, t } from "../words.js";
import { CardWay } from "./card-way.js";
import { useConsole } from "./context.js";
import { nameOf } from "./people.js";
import { SetAside } from "./set-aside.js";
import { Switch } from "./switch.js";

/** @param {{id: string, card: import("../protocol.js").CardSeen}} props */
export function CardMore({ id, card }) {
  const held = card.state === "waiting" && card.held;
  return html`
    <div class="queued__ways">
      ${!held && html`<${CardWay} verdict="HoldCard" id=${id} card=${card}>${t("Hold")}<//>`}
      <${SetAside} order=${{ type: "SetAside", what: "card", card: id }} />
      <${Trust} id=${card.by} />
    </div>
  `;
}

/** @param {{id: string}} props of the student who wrote it */
function Trust({ id }) {
  const { teacher } = useConsole();
  const student = teacher.students?.[id];
  if (!student) return undefined;
  const { trust = "normal" } = student;
  const words = { trusted: t("pass"), normal: t("as the others"), held: t("always wait") };
  return html`
    <div class="queued__trust" role="group" aria-label=${t("Cards of {name}", { name: isolated(nameOf(teacher, id)) })}>
      <span class="queued__trust-title">${t("Cards of {name}", { name: isolated(nameOf(teacher, id)) })}</span>
      ${/** @type {(keyof typeof words)[]} */ (Object.keys(words)).map((each) => html`
        <${Switch} key=${each} on=${trust === each} order=${{ type: "SetTrust", student: id, trust: each }}>${words[each]}<//>
      `)}
    </div>
  `;
}
