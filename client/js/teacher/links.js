import { facts } from "../facts.js";
import { html } from "../html.js";
import { LanguagePicker } from "../parts/language.js";
import { t } from "../words.js";
import { BoardLanguagePicker, boardLanguage } from "./board-language.js";
import { BoardLink } from "./board-link.js";
import { useConsole } from "./context.js";
import { CopyBox } from "./copy-box.js";
import { OwnLinks } from "./own-links.js";
import { Sheet } from "./sheet.js";
import { Switch } from "./switch.js";
import { boardLink } from "./tokens.js";

/** Ways into the room, to be copied. Those that make somebody the teacher unfold: this screen may be on the projector. */
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
        <div class="links__side">
          <${CopyBox} label=${t("For students")} value=${`${origin}/r/${line.code}`} />
          ${tokens.board
            ? html`
                <${CopyBox} label=${t("For the projector: the board")} value=${origin + boardAddress} />
                <p><${BoardLanguagePicker} /></p>
                <p><${BoardLink} /></p>
              `
            : html`<p class="soft">${t("The board opens from the device that started the lesson.")}</p>`}
          <p>
            <${Switch} on=${shows} order=${{ type: "ShowGroups", show: !shows }}>${t("The board lists who talks with whom")}<//>
          </p>
          <div>
            <h3 class="ways__title">${t("Language of this console")}</h3>
            <${LanguagePicker} />
          </div>
        </div>
        <div class="links__side"><${OwnLinks} origin=${origin} /></div>
      </div>
    <//>
  `;
}
