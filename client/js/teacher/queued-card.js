/** One card in the queue: what it says, whose it is, why it waits, and where it may go. */

import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icon.js";
import { t, told } from "../words.js";
import { turnedBack } from "./card-acts.js";
import { CardMarks } from "./card-doubt.js";
import { CardMore } from "./card-more.js";
import { CardWay } from "./card-way.js";
import { useConsole } from "./context.js";
import { membersOf } from "./groups.js";
import { Names } from "./people.js";
import { Switch } from "./switch.js";

/** @typedef {import("../protocol.js").CardSeen} CardSeen */

/** @param {{id: string, card: CardSeen}} props */
export function QueuedCard({ id, card }) {
  const open = useSignal(false);
  const back = turnedBack.value?.card === id ? turnedBack.value : undefined;
  return html`
    <li class="queued" data-state=${card.state} data-held=${card.held} data-more=${!card.aside}>
      <p class="queued__marks"><${CardMarks} card=${card} /></p>
      ${card.aside
        ? html`<p class="queued__text soft">${t("Set aside for care.")}</p>`
        : html`<p class="queued__text" dir="auto">${card.text}</p>`}
      <p class="queued__back" role="alert">${back && told(back.why)}</p>
      <div class="queued__foot">
        <p class="queued__by"><${Writers} card=${card} /></p>
        ${!card.aside && html`
          <${Ways} id=${id} card=${card} />
          <${Button} class="button queued__more" aria-label=${t("More about this card")} aria-expanded=${open.value}
            onClick=${() => (open.value = !open.value)}><${Icon} name="more" /><//>
        `}
      </div>
      ${open.value && !card.aside && html`<${CardMore} id=${id} card=${card} />`}
    </li>
  `;
}

/** @param {{card: CardSeen}} props */
export function Writers({ card }) {
  const { teacher } = useConsole();
  const group = card.group === undefined ? undefined : teacher.groups?.[card.group];
  return html`<${Names} teacher=${teacher} ids=${group ? membersOf(group) : [card.by]} />`;
}

/** @param {{id: string, card: CardSeen}} props */
function Ways({ id, card }) {
  const { everyone } = useConsole();
  const show = html`<${CardWay} key="show" verdict="ShowCard" id=${id} card=${card}>${t("Let through")}<//>`;
  const hide = html`<${CardWay} key="hide" verdict="HideCard" id=${id} card=${card}>${t("Hide")}<//>`;
  if (card.state === "waiting") return [show, hide];
  if (card.state === "hidden") return show;
  const lit = everyone.room.spotlight === id;
  const order = lit ? { type: "Spotlight" } : { type: "Spotlight", card: id };
  return [
    html`<${Switch} key="light" on=${lit} order=${order}>${t("Spotlight")}<//>`,
    hide,
  ];
}
