import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { ownRooms } from "../rooms.js";
import { t } from "../words.js";
import { OwnRoom } from "./own-room.js";

const SHOWN = 5;

/** Rooms opened on this device, for a teacher who closed the console. */
export function OwnRooms() {
  const all = useSignal(false);
  const rooms = ownRooms.value.filter(({ expires_ms }) => expires_ms === undefined || expires_ms > Date.now());
  if (rooms.length === 0) return undefined;
  return html`
    <nav class="own" aria-labelledby="own-title">
      <h2 class="own__title" id="own-title">${t("Your rooms")}</h2>
      <ul class="own__list">
        ${rooms.slice(0, all.value ? undefined : SHOWN).map((room) => html`
          <li class="own__item" key=${room.code}><${OwnRoom} room=${room} /></li>
        `)}
      </ul>
      ${!all.value && rooms.length > SHOWN && html`
        <${Button} kind="quiet" onClick=${() => (all.value = true)}>${t("Show all")}<//>
      `}
    </nav>
  `;
}
