/** What is rarely done about a card: hold it, set it aside, and say how far its writer's cards are trusted. */

import { html } from "../html.js";
import { useInSight } from "../in-sight.js";
import { isolated, t } from "../words.js";
import { CardWay } from "./card-way.js";
import { useConsole } from "./context.js";
import { nameOf } from "./people.js";
import { SetAside } from "./set-aside.js";
import { Trust } from "./trust.js";

/** @param {{id: string, card: import("../protocol.js").CardSeen}} props */
export function CardMore({ id, card }) {
  const box = useInSight();
  const held = card.state === "waiting" && card.held;
  return html`
    <div class="queued__ways small-buttons" ref=${box}>
      ${!held && html`<${CardWay} verdict="HoldCard" id=${id} card=${card}>${t("Hold")}<//>`}
      <${SetAside} order=${{ type: "SetAside", what: "card", card: id }} />
      <${Writer} id=${card.by} />
    </div>
  `;
}

/** @param {{id: string}} props of the student who wrote it */
function Writer({ id }) {
  const { teacher } = useConsole();
  const student = teacher.students?.[id];
  if (!student) return undefined;
  const title = t("Cards of {name}", { name: isolated(nameOf(teacher, id)) });
  return html`
    <div class="queued__trust" role="group" aria-label=${title}>
      <span class="queued__trust-title">${title}</span>
      <${Trust} id=${id} student=${student} />
    </div>
  `;
}
