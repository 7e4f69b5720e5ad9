/** Instead of names and words: how the class stands, in numbers, and the ways to see more. */

import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { Button } from "../parts/button.js";
import { Figure, Mark } from "../parts/figure.js";
import { t, tn } from "../words.js";
import { hereAway, numbersOf } from "./area-head.js";
import { useConsole } from "./context.js";
import { explained, isPhone, switchCover } from "./cover.js";
import { waitInWords } from "./door-notice.js";
import { keysOn } from "./key-letters.js";
import { Lobby } from "./lobby.js";
import { closeSheet, sheet } from "./sheet.js";

export function CoverPanel() {
  const inLobby = useConsole().everyone.room.stage === "lobby";
  return html`
    ${inLobby && html`<${Lobby} />`}
    <section class=${inLobby ? "cover cover--below" : "cover"} aria-label=${t("Covered")}>
      ${!inLobby && html`<${Standing} />`}
      <${Waiting} />
      <p class="cover__words">${words()}</p>
      <p class="cover__ways">
        ${sheet.value && html`<${Button} onClick=${closeSheet}>${t("Close what lies below")}<//>`}
        <${Button} onClick=${() => switchCover(false)}>${t("The class cannot see this screen")}<//>
      </p>
    </section>
  `;
}

/** In one line; at length as long as this device has not seen how it works. */
function words() {
  const hasKey = keysOn.value && !isPhone;
  if (sheet.value) return hasKey ? t("What you opened lies below. Hold H to see it.") : t("What you opened lies below.");
  if (explained.value) return hasKey ? t("Names and words are covered. Hold H to see them.") : t("Names and words are covered.");
  return hasKey
    ? t("The class may be looking on, so names and words are covered. Hold H to see them.")
    : t("The class may be looking on, so names and words are covered.");
}

function Standing() {
  const known = useConsole();
  const { here, away } = known.teacher.desk;
  const kind = phaseNow(known.everyone)?.kind;
  const { title, notes } = numbersOf(known);
  return html`
    <p class="cover__figure">${kind ? html`<${Figure} kind=${kind} />` : html`<${Mark} />`}</p>
    <h2 class="cover__title">${title}</h2>
    <p class="cover__notes">${[...notes, ...(kind ? [hereAway(here, away)] : [])].join(" · ")}</p>
  `;
}

/** What cannot go on without a look. */
function Waiting() {
  const { teacher } = useConsole();
  const names = Object.values(teacher.students ?? {}).filter(({ held }) => held).length;
  const cards = teacher.desk.waiting_cards;
  const claims = Object.keys(teacher.claims ?? {}).length;
  const waiting = [
    ...(teacher.desk.at_door > 0 ? [waitInWords(teacher.desk.at_door)] : []),
    ...(claims > 0 ? [tn("{n} asks for a seat on a new device", "{n} ask for a seat on a new device", claims)] : []),
    ...(names > 0 ? [tn("{n} name waits for you", "{n} names wait for you", names)] : []),
    ...(cards > 0 ? [tn("{n} card waits for you", "{n} cards wait for you", cards)] : []),
  ];
  return html`<p class="cover__waiting" role="status">${waiting.join(" · ")}</p>`;
}
