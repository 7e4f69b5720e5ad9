import { html, useLayoutEffect, useRef } from "../html.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icon.js";
import { t } from "../words.js";
import { keysOn, switchKeys } from "./key-letters.js";
import { helpOpen } from "./keys.js";
import { verdictAt } from "./moderate-keys.js";
import { sideOf } from "./swipe.js";

/** The list of keys, in a corner: the lesson behind it stays in sight. */
export function KeyHelp() {
  if (!helpOpen.value) return undefined;
  return html`<${Help} />`;
}

function Help() {
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const before = document.activeElement;
    const whole = title.current?.parentElement;
    title.current?.focus();
    return () => {
      if (before instanceof HTMLElement && whole?.contains(document.activeElement)) before.focus();
    };
  }, []);
  const keys = /** @type {[string, string][]} */ ([
    ["N", t("what comes next")],
    ["P", t("pause, resume")],
    ["+", t("30 seconds more")],
    ["−", t("30 seconds less")],
    ["U", t("undo the last step, for ten seconds")],
    ["H", t("look under the cover, as long as it is held")],
    ["B", t("blank the board, show it")],
    ["?", t("this list")],
    ["Esc", t("close what is open")],
  ]);
  return html`
    <div class="help" role="dialog" aria-labelledby="help-title">
      <h2 id="help-title" tabindex="-1" ref=${title}>${t("Keys")}</h2>
      <${Keys} keys=${keys} />
      <h3 class="help__title">${t("Cards one by one")}</h3>
      <${Keys} keys=${keysOfCards()} />
      <label class="check">
        <input type="checkbox" class="tick" checked=${keysOn.value}
          onChange=${(/** @type {any} */ event) => switchKeys(event.currentTarget.checked)} />
        ${t("Letter keys are on")}
      </label>
      <${Button} onClick=${() => (helpOpen.value = false)}>${t("Close")}<//>
    </div>
  `;
}

/** @param {{keys: [any, string][]}} props */
function Keys({ keys }) {
  return html`
    <dl class="help__keys">
      ${keys.map(([key, does]) => html`<div key=${does}><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}
    </dl>
  `;
}

/** @returns {[any, string][]} arrows as the buttons lie */
function keysOfCards() {
  const [through, hide] = verdictAt(sideOf(1)) === "ShowCard" ? [right(), left()] : [left(), right()];
  return [
    [html`L ${through}`, t("Let through")],
    [html`H ${hide}`, t("Hide")],
    ["W", t("Hold")],
    ["U", t("Undo")],
  ];
}

function right() {
  return html`<span class="help__arrow" data-to="right"><${Icon} name="up" label=${t("right arrow")} /></span>`;
}

function left() {
  return html`<span class="help__arrow" data-to="left"><${Icon} name="up" label=${t("left arrow")} /></span>`;
}
