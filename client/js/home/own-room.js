import { startAgain } from "../again.js";
import { html, useId, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Code } from "../parts/code.js";
import { Confirm } from "../parts/confirm.js";
import { Icon } from "../parts/icon.js";
import { Trouble } from "../parts/notice.js";
import { forgetRoom } from "../rooms.js";
import { recallToken } from "../tokens.js";
import { t } from "../words.js";
import { dayAndTime } from "./dates.js";

/**
 * The way back into a room, and what else can be done with it.
 *
 * @param {{room: import("../rooms.js").OwnRoom}} props
 */
export function OwnRoom({ room: { code, question, opened_ms } }) {
  const id = useId();
  const unfolded = useSignal(false);
  return html`
    <div class="own__row">
      <a class="own__room" href=${`/teach/${code}`}>
        <span class="own__question" dir="auto">${question}</span>
        <span class="own__which"><${Code} code=${code} />${opened_ms !== undefined && ` · ${dayAndTime(opened_ms)}`}</span>
      </a>
      <${Button}
        kind="quiet" class="button button--quiet own__more" aria-label=${t("More for room {code}", { code })}
        aria-expanded=${unfolded.value} aria-controls=${id} onClick=${() => (unfolded.value = !unfolded.value)}
      ><${Icon} name="more" /><//>
    </div>
    <div id=${id}>${unfolded.value && html`<${RoomWays} code=${code} />`}</div>
  `;
}

/** @param {{code: string}} props */
function RoomWays({ code }) {
  const token = recallToken("teacher", code);
  const busy = useSignal(false);
  const problem = useSignal("");

  /** @param {string} token the teacher's */
  async function again(token) {
    busy.value = true;
    const room = await startAgain(code, token);
    if (room.ok) return location.assign(room.address);
    busy.value = false;
    problem.value = room.message;
  }

  return html`
    <div class="own__ways">
      ${token && html`
        <${Button} aria-disabled=${busy.value} onClick=${() => busy.value || again(token)}>
          ${busy.value ? t("Opening…") : t("Same plan, new class")}
        <//>
      `}
      <${Confirm}
        class="button button--quiet" ask=${t("This device will not find it again. Remove it?")} yes=${t("Remove")}
        onYes=${() => forgetRoom(code)}
      >
        ${t("Remove from this list")}
      <//>
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
    </div>
  `;
}
