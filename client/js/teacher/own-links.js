/** In the links: what makes another device a console, and what ends that. */

import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { CopyBox } from "./copy-box.js";
import { covered } from "./cover.js";
import { CoverLink } from "./cover-link.js";
import { beginNewKeys } from "./new-keys.js";
import { ConsolesListed, PhoneIn } from "./phone-in.js";
import { consoleLink } from "./tokens.js";

/** @param {{origin: string}} props */
export function OwnLinks({ origin }) {
  const { line, tokens } = useConsole();
  if (tokens.isCover) return html`<p class="soft">${t("You stand in: links for others come from the teacher of this class.")}</p>`;
  return html`
    <${PhoneIn} />
    <${ConsolesListed} />
    <details class="links__console">
      <summary>${t("For a second device of yours: the console link")}</summary>
      <p class="soft">${t("Whoever has this link is the teacher. Turn the projector off before you show it.")}</p>
      ${covered.value
        ? html`<p>${t("It is covered, as names and words are.")}</p>`
        : html`<${CopyBox} label=${t("Console link")} value=${origin + consoleLink(line.code, tokens)} />`}
    </details>
    <details class="links__console">
      <summary>${t("For a substitute: the cover link")}</summary>
      ${covered.value ? html`<p>${t("It is covered, as names and words are.")}</p>` : html`<${CoverLink} origin=${origin} />`}
    </details>
    <${NewLinks} />
  `;
}

function NewLinks() {
  const { tokens } = useConsole();
  return html`
    <section class="links__part">
      <h3 class="ways__title">${t("Somebody has a link who should not?")}</h3>
      <p class="soft">
        ${t("New links for you and for the board: all other consoles, cover links and boards close at once. Students stay where they are.")}
      </p>
      <p>
        <${Confirm}
          ask=${t("Close all other consoles and boards?")} yes=${t("Make new links")}
          onYes=${() => beginNewKeys(tokens.teacher ?? "")}
        >
          ${t("Make new links")}
        <//>
      </p>
    </section>
  `;
}
