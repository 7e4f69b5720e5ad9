import { html } from "../html.js";
import { phasesOfRound, questionNow } from "../lesson.js";
import { Code } from "../parts/code.js";
import { Figure, Mark } from "../parts/figure.js";
import { phaseName } from "../phase-name.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { CoverButtons } from "./cover-buttons.js";
import { helpOpen } from "./keys.js";
import { UndoBar } from "./undo.js";

/** Where the lesson is, what is asked, and the code for late comers. */
export function Header() {
  const { everyone } = useConsole();
  return html`
    <header class="head">
      <a class="head__home" href="/" aria-label=${t("Front page")}><${Mark} /></a>
      <${Steps} everyone=${everyone} />
      <${UndoBar} />
      <h1 class="head__question" dir="auto" title=${questionNow(everyone)}>${questionNow(everyone)}</h1>
      <${CoverButtons} />
      <p class="head__code"><span class="unseen">${t("Room code")} </span><${Code} code=${everyone.room.code} /></p>
      <button type="button" class="head__help" aria-label=${t("Keys")} aria-expanded=${helpOpen.value}
        onClick=${() => (helpOpen.value = !helpOpen.value)}>?</button>
    </header>
  `;
}

/** @param {{everyone: import("../protocol.js").Everyone}} props */
function Steps({ everyone }) {
  return html`
    <ol class="steps" aria-label=${t("Phases")}>
      ${phasesOfRound(everyone).map(([id, phase]) => html`
        <li class="step" key=${id} data-phase=${phase.kind} aria-current=${id === everyone.phase?.id ? "step" : undefined}>
          <${Figure} kind=${phase.kind} /><span class="step__name">${phaseName(phase)}</span>
        </li>
      `)}
    </ol>
  `;
}
