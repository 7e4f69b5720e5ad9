import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { LineNotice } from "../parts/notice.js";
import { Picture } from "../parts/picture.js";
import { t } from "../words.js";
import { AskedName } from "./asked-name.js";
import { NotMe } from "./not-me.js";
import { Whose } from "./whose.js";

/**
 * Whoever waits to be let in sees the own name and nothing of the room.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {import("../protocol.js").Me} props.me
 * @param {import("./whose.js").Passing} props.passing
 */
export function AtDoor({ line, me, passing }) {
  return html`
    <div class="lesson">
      <section class="lesson__notices">
        <${LineNotice} line=${line} />
        ${passing.others.length > 0 && html`<div class="at-door__whose"><${Whose} me=${me} passing=${passing} /></div>`}
      </section>
      <main class="lesson__main lobby">
        <h1 class="lobby__title" tabindex="-1">${t("Your teacher lets you in. Wait a moment.")}</h1>
        <p class="lobby__me"><${Picture} picture=${me.picture} /><${Name} name=${me.name} /></p>
        <p class="soft" role="status">${t("Stay on this page, it opens by itself.")}</p>
        <${AskedName} line=${line} me=${me} />
        <${NotMe} me=${me} order=${(/** @type {any} */ command) => line.send(command)} />
      </main>
    </div>
  `;
}
