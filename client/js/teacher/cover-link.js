/** A link for whoever stands in: it leads the lesson for a day at most, and takes nothing home. */

import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Trouble } from "../parts/notice.js";
import { randomKey } from "../random.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { CopyBox } from "./copy-box.js";
import { makeCover } from "./key-calls.js";
import { momentInWords } from "./phone-in.js";
import { coverLink } from "./tokens.js";

/** The server takes a day and no more, and its clock may be a little before ours. */
const LONGEST_MS = 24 * 60 * 60 * 1000 - 60 * 1000;

/** @param {{origin: string}} props */
export function CoverLink({ origin }) {
  const { line, tokens } = useConsole();
  const made = useSignal(/** @type {{link: string, until_ms: number} | undefined} */ (undefined));
  const problem = useSignal("");

  /** @param {number} until_ms */
  async function make(until_ms) {
    const answer = await makeCover(line.code, tokens.teacher ?? "", randomKey(), until_ms);
    problem.value = answer.ok ? "" : answer.message;
    if (!answer.ok) return;
    const link = origin + coverLink(line.code, answer.value.cover_token, answer.value.board_token);
    made.value = { link, until_ms: answer.value.expires_ms };
  }

  return html`
    <section class="links__part">
      <p class="soft">
        ${t("A cover link leads this lesson and no other, and opens its board. It cannot download or delete anything, see your class file, or make links. To end it sooner, make new links.")}
      </p>
      ${made.value
        ? html`
            <${CopyBox}
              label=${t("Cover link, until {when}", { when: momentInWords(made.value.until_ms) })} value=${made.value.link}
              hint=${t("Copy it now: it is not shown again.")}
            />
          `
        : html`<${Untils} now_ms=${Math.floor(line.clock.now())} onChoose=${make} />`}
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
    </section>
  `;
}

/** @param {{now_ms: number, onChoose: (until_ms: number) => void}} props */
function Untils({ now_ms, onChoose }) {
  const tomorrow_ms = now_ms + LONGEST_MS;
  const tonight_ms = Math.min(new Date(now_ms).setHours(23, 59, 0, 0), tomorrow_ms);
  return html`
    <div class="ways__row">
      ${tonight_ms > now_ms && html`
        <${Button} onClick=${() => onChoose(tonight_ms)}>${t("Until tonight")}<//>
      `}
      <${Button} onClick=${() => onChoose(tomorrow_ms)}>
        ${t("Until {when}", { when: momentInWords(tomorrow_ms) })}
      <//>
    </div>
  `;
}
