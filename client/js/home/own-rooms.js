import { html } from "../html.js";
import { Code } from "../parts/code.js";
import { ownRooms } from "../rooms.js";
import { t } from "../words.js";

const SHOWN = 5;

/** Rooms opened on this device, for a teacher who closed the console. */
export function OwnRooms() {
  const rooms = ownRooms.value.filter(({ expires_ms }) => expires_ms === undefined || expires_ms > Date.now());
  if (rooms.length === 0) return undefined;
  return html`
    <nav class="own" aria-labelledby="own-title">
      <h2 class="own__title" id="own-title">${t("Your rooms")}</h2>
      <ul class="own__list">
        ${rooms.slice(0, SHOWN).map(({ code, question }) => html`
          <li key=${code}>
            <a class="own__room" href=${`/teach/${code}`}>
              <span class="own__question" dir="auto">${question}</span>
              <${Code} code=${code} />
            </a>
          </li>
        `)}
      </ul>
    </nav>
  `;
}
