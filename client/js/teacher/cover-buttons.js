/** In the header: hold the cover up for a look, and switch it off or on. */

import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { coverOn, holdUp, looking, switchCover } from "./cover.js";
import { EyeIcon } from "./eye-icon.js";
import { keysOn } from "./key-letters.js";

export function CoverButtons() {
  return html`
    <div class="cover-ways">
      ${coverOn.value && html`<${HoldButton} />`}
      <button
        type="button" class="cover-ways__switch" role="switch" aria-checked=${coverOn.value}
        aria-label=${t("Cover names and words")} title=${t("Cover names and words")}
        onClick=${() => switchCover(!coverOn.value)}
      >
        <${EyeIcon} closed=${coverOn.value} />
      </button>
    </div>
  `;
}

/** Names and words are there as long as it is held, with a finger or with a key. */
function HoldButton() {
  const isPress = (/** @type {KeyboardEvent} */ { key }) => key === " " || key === "Enter";
  const down = () => holdUp(false);
  return html`
    <${Button}
      class="button cover-ways__hold" aria-pressed=${looking.value} onBlur=${down} onPointerUp=${down}
      onPointerCancel=${down} onPointerLeave=${down}
      onPointerDown=${(/** @type {PointerEvent} */ event) => event.button === 0 && holdUp(true)}
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => isPress(event) && !event.repeat && holdUp(true)}
      onKeyUp=${(/** @type {KeyboardEvent} */ event) => isPress(event) && down()}
      onContextMenu=${(/** @type {Event} */ event) => event.preventDefault()}
    >
      ${t("Hold to look")}${keysOn.value && html` <kbd>H</kbd>`}
    <//>
  `;
}
