import { html, useState } from "../html.js";
import { Icon } from "../parts/icon.js";
import { t } from "../words.js";
import { Pass } from "./whose.js";

/**
 * The two ways to finish a thought, and the way back.
 *
 * @param {object} props
 * @param {string} props.phase
 * @param {import("./words-kept.js").KeptWords} props.words
 * @param {string | undefined} props.chosen
 * @param {number | undefined} props.sure
 * @param {boolean} props.needsChoice
 * @param {boolean} props.isDone
 * @param {import("./lesson.js").Order} props.order
 * @param {import("./whose.js").Passing} props.passing
 */
export function HandIn({ phase, words, chosen, sure, needsChoice, isDone, order, passing }) {
  const [busy, setBusy] = useState(false);
  const isReady = needsChoice ? Boolean(chosen) : words.text.trim() !== "";

  /** @param {boolean} notSure */
  async function handIn(notSure) {
    setBusy(true);
    const { text } = words;
    const choice = chosen && !notSure ? { choice: chosen } : {};
    const said = { ...choice, ...(sure !== undefined && { sure }), ...(notSure && { not_sure: true }) };
    const ok = await order({ type: "WriteThought", phase, text, ...said });
    if (ok) words.taken(text);
    // Somebody went on typing while the answer was under way.
    if (ok && words.now().text !== text) await order({ type: "ReopenThought", phase });
    setBusy(false);
  }

  // Done and its undoing are one and the same button, so that the keys that pressed the one can press the other.
  if (isDone) {
    const next = passing.others.find((child) => !child.ready);
    return html`
      <footer class=${next ? "dock hand-in hand-in--passes" : "dock hand-in"}>
        <p class="hand-in__done"><${Icon} name="check" /> ${t("Done")}</p>
        <button key="done" type="button" class="button" onClick=${() => order({ type: "ReopenThought", phase })}>
          ${t("Keep writing")}
        </button>
        ${next && html`<${Pass} child=${next} passing=${passing} primary=${true} />`}
      </footer>
    `;
  }
  return html`
    <footer class="dock hand-in">
      <button key="unsure" type="button" class="button" aria-disabled=${busy} onClick=${() => busy || handIn(true)}>
        ${t("Not sure yet")}
      </button>
      <button key="done" type="button" class="button button--primary" aria-disabled=${busy || !isReady}
        onClick=${() => isReady && !busy && handIn(false)}>${busy ? t("Handing in…") : t("Done")}</button>
    </footer>
  `;
}
