/** Cards one at a time, for a teacher who walks around with a phone: with one thumb, with keys, or by ear. */

import { html, useLayoutEffect, useRef } from "../html.js";
import { inOrder } from "../order.js";
import { Button } from "../parts/button.js";
import { Trouble } from "../parts/notice.js";
import { Timer } from "../parts/timer.js";
import { t, tn, told } from "../words.js";
import { acts, turnedBack } from "./card-acts.js";
import { CardMarks } from "./card-doubt.js";
import { useConsole } from "./context.js";
import { FlagsButton } from "./flags-button.js";
import { newsInWords, useJudging } from "./judging.js";
import { useVerdictKeys, verdictAt } from "./moderate-keys.js";
import { ModerateWays } from "./moderate-ways.js";
import { Writers } from "./queued-card.js";
import { closeSheet } from "./sheet.js";
import { useSwipe } from "./swipe.js";

export function Moderate() {
  const { line, presses, teacher } = useConsole();
  const waiting = inOrder(teacher.cards).filter(([, card]) => card.state === "waiting");
  const [current] = [...waiting.filter(([, card]) => !card.held), ...waiting.filter(([, card]) => card.held)];
  const judging = useJudging(current);
  useVerdictKeys(judging);
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => title.current?.focus(), []);
  return html`
    <div class="moderate">
      <header class="moderate__head">
        <h1 class="moderate__title" tabindex="-1" ref=${title}>
          ${current ? tn("{n} waits for you", "{n} wait for you", waiting.length) : t("Nothing waits for you")}
        </h1>
        <${Timer} line=${line} />
        <${FlagsButton} />
        <${Button} onClick=${closeSheet}>${t("Close")}<//>
      </header>
      <main class="moderate__card">
        <${Trouble} message=${presses.problem.value} putAway=${() => (presses.problem.value = "")} />
        <p class="moderate__back" role="alert">${turnedBack.value && told(turnedBack.value.why)}</p>
        <div class="moderate__place" aria-live="polite">
          ${current
            ? html`<${InHand} key=${current[0]} card=${current[1]} judging=${judging} />`
            : html`<p class="moderate__none">${t("Cards come here by themselves, as soon as somebody writes one.")}</p>`}
        </div>
        <p class="moderate__news" role="status">
          ${newsInWords() || (acts.value.length === 0 && current && t("Swipe towards a button, or use the arrow keys."))}
        </p>
      </main>
      <${ModerateWays} judging=${judging} held=${current?.[1].held ?? false} />
    </div>
  `;
}

/** @param {{card: import("../protocol.js").CardSeen, judging: import("./judging.js").Judging}} props */
function InHand({ card, judging }) {
  const { style, toward, handlers } = useSwipe((side) => judging.judge(verdictAt(side)));
  return html`
    <article class="in-hand" tabindex="0" data-toward=${toward} data-read=${judging.read && !judging.rests} style=${style} ...${handlers}>
      <p class="in-hand__marks"><${CardMarks} card=${card} /></p>
      <p class="in-hand__text" dir="auto">${card.text}</p>
      <p class="in-hand__by"><${Writers} card=${card} /></p>
      ${toward && html`<p class="in-hand__verdict">${toward === "end" ? t("Let through") : t("Hide")}</p>`}
    </article>
  `;
}
