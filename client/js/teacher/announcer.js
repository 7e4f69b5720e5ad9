import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { phaseInWords } from "../parts/phase-spoken.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

/** Tells ears what eyes see change: the phase and the pause. Who joins or writes stays quiet. */
export function Announcer() {
  const { everyone } = useConsole();
  return html`<span class="unseen" role="status">${sentence(everyone)}</span>`;
}

/** @param {import("../protocol.js").Everyone} everyone */
function sentence(everyone) {
  const { stage, parked } = everyone.room;
  if (stage === "lobby") return t("The lobby is open.");
  if (stage === "ended") return t("The lesson is over.");
  if (parked) return t("We go on another day.");
  if (stage === "paused") return t("Paused.");
  return phaseInWords(phaseNow(everyone)?.kind ?? "share");
}
