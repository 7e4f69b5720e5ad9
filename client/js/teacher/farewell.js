/** Instead of a console: why there is none, what is kept, and what to press. */

import { html } from "../html.js";
import { Mark } from "../parts/figure.js";
import { t, told } from "../words.js";

/**
 * @param {{why: string, code: string, message?: string}} props `message`: the server's own words
 */
export function Farewell({ why, code, message }) {
  const [title, words] = wordsFor(why, message);
  return html`
    <main class="farewell">
      <p class="farewell__mark"><${Mark} /> Elbow Room</p>
      <h1>${title}</h1>
      <p>${words}</p>
      <p class="farewell__ways">
        <a class="button button--primary" href="/">${t("New question")}</a>
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
        t("It opens on the device that started the lesson. There, “Links” has a link for other devices of yours."),
      ];
    case "deleted":
      return [t("This room has been deleted."), t("Nothing that was said in it is kept here any more.")];
    case "room_unknown":
      return [t("There is no room with this code."), t("It may have been deleted, or a letter went astray.")];
    case "old_page":
      return [t("There is a newer version of this page."), t("Reload it, and the console goes on where it was.")];
    case "bad_token":
      return [t("This link does not open the room."), t("Copy the whole link once more from your first device.")];
    default:
      return [t("This console is closed."), message ? told(message) : t("Open the front page to start a new question.")];
  }
}
