import { facts } from "../facts.js";
import { html } from "../html.js";
import { TextField } from "../parts/field.js";
import { LanguagePicker } from "../parts/language.js";
import { t } from "../words.js";
import { BoardLanguagePicker, boardLanguage } from "./board-language.js";
import { BoardLink } from "./board-link.js";
import { useConsole } from "./context.js";
import { covered } from "./cover.js";
import { OrderButton } from "./order-button.js";
import { Sheet } from "./sheet.js";
import { boardLink, consoleLink } from "./tokens.js";

/** Ways into the room, to be copied. The console's own link unfolds: this screen may be on the projector. */
export function Links() {
  const { line, tokens, teacher } = useConsole();
  // The address of this page may be one that only this computer knows, such as localhost.
  const { address } = facts;
  const origin = address.includes("://") ? address : `http://${address}`;
  const shows = teacher.desk.shows_groups;
  const boardAddress = boardLink(line.code, tokens.board ?? "", boardLanguage.value);
  return html`
    <${Sheet} title=${t("Links")}>
      <div class="links">
        <${CopyBox} label=${t("For students")} value=${`${origin}/r/${line.code}`} />
        ${tokens.board
          ? html`
              <${CopyBox} label=${t("For the projector: the board")} value=${origin + boardAddress} />
              <p><${BoardLanguagePicker} /></p>
              <p><${BoardLink} /></p>
            `
          : html`<p class="soft">${t("The board opens from the device that started the lesson.")}</p>`}
        <p>
          <${OrderButton}
            order=${{ type: "ShowGroups", show: !shows }} aria-pressed=${shows}
            class=${shows ? "button button--on" : "button"}
          >
            ${t("The board lists who talks with whom")}
          <//>
        </p>
        <div>
          <h3 class="ways__title">${t("Language of this console")}</h3>
          <${LanguagePicker} />
        </div>
        <${SecondDevice} address=${origin + consoleLink(line.code, tokens)} />
      </div>
    <//>
  `;
}

/** @param {{address: string}} props */
function SecondDevice({ address }) {
  return html`
    <details class="links__console">
      <summary>${t("For a second device of yours: the console link")}</summary>
      <p class="soft">${t("Whoever has this link is the teacher. Turn the projector off before you show it.")}</p>
      ${covered.value
        ? html`<p>${t("It is covered, as names and words are.")}</p>`
        : html`<${CopyBox} label=${t("Console link")} value=${address} />`}
    </details>
  `;
}

/**
 * A box that selects itself: on a classroom's network pages may not reach the clipboard.
 *
 * @param {{label: string, value: string}} props
 */
function CopyBox({ label, value }) {
  return html`
    <${TextField} label=${label} value=${value} readonly dir="ltr" spellcheck=${false}
      onFocus=${(/** @type {any} */ event) => event.currentTarget.select()} />
  `;
}
