/** Instead of a console: why there is none, what is kept, and what to press. */

import { html } from "../html.js";
import { Mark } from "../parts/figure.js";
import { t, told } from "../words.js";
import { ShowNumber } from "./show-number.js";

/** There is a room, but no key to it here. */
const LOCKED_OUT = ["no_token", "bad_token", "key_over"];

/**
 * @param {{why: string, code: string, message?: string, onKey: (token: string) => void}} props `message`: the server's
 *   own words; `onKey`: this device was given a key
 */
export function Farewell({ why, code, message, onKey }) {
  const [title, words] = wordsFor(why, message);
  const isLockedOut = LOCKED_OUT.includes(why);
  return html`
    <main class="farewell">
      <p class="farewell__mark"><${Mark} /> Elbow Room</p>
      <h1>${title}</h1>
      <p>${words}</p>
      ${isLockedOut && html`<${ShowNumber} code=${code} onKey=${onKey} />`}
      <p class="farewell__ways">
        <a class=${isLockedOut ? "button" : "button button--primary"} href="/">${t("New question")}</a>
        ${why === "no_token" && html`<a class="button" href=${`/r/${code}`}>${t("Join as a student")}</a>`}
      </p>
    </main>
  `;
}

/**
 * @param {string} why a refusal, a farewell, or `no_token`
 * @param {string} [message]
 * @returns {[title: string, words: string]}
 */
function wordsFor(why, message) {
  switch (why) {
    case "no_token":
      return [
        t("This is the teacher's side of the room."),
        t("It opens on the device that started the lesson. Yours too? Let this device show a number, and type it there."),
      ];
    case "key_over":
      return [
        t("This link is over."),
        t("New links were made for this room, or this one was for a day that has ended. The lesson goes on, nothing is lost."),
      ];
    case "deleted":
      return [t("This room has been deleted."), t("Nothing that was said in it is kept here any more.")];
    case "room_unknown":
      return [t("There is no room with this code."), t("It may have been deleted, or a letter went astray.")];
    case "old_page":
      return [t("There is a newer version of this page."), t("Reload it, and the console goes on where it was.")];
    case "room_damaged":
      return [t("This room cannot be opened."), told(message ?? "")];
    case "bad_token":
      return [t("This link does not open the room."), t("Copy the whole link once more from your first device.")];
    default:
      return [t("This console is closed."), message ? told(message) : t("Open the front page to start a new question.")];
  }
}
