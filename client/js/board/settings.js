import { html, useEffect, useState } from "../html.js";
import { LanguagePicker } from "../parts/language.js";
import { t } from "../words.js";
import { doesChime, switchChime } from "./chime.js";
import { changeLight, fillScreen, isBrightRoom } from "./screen.js";

const STAYS_MS = 4_000;

/** What this screen chooses for itself: under the foot, for as long as somebody moves the pointer or is among it. */
export function Settings() {
  const awake = usePointer();
  return html`
    <aside class="settings" data-awake=${awake}>
      <button type="button" class="settings__one" onClick=${switchChime}>${doesChime() ? t("Chime on") : t("Chime off")}</button>
      <button type="button" class="settings__one" aria-pressed=${isBrightRoom.value} onClick=${changeLight}>
        ${t("Bright room")}
      </button>
      <button type="button" class="settings__one" onClick=${fillScreen}>${t("Full screen")}</button>
      <${LanguagePicker} />
    </aside>
  `;
}

/** @returns {boolean} whether somebody is at the pointer: it moved a moment ago */
function usePointer() {
  const [moved_ms, setMoved] = useState(0);
  useEffect(() => {
    const moved = () => setMoved(performance.now());
    document.addEventListener("pointermove", moved);
    return () => document.removeEventListener("pointermove", moved);
  }, []);
  useEffect(() => {
    if (moved_ms === 0) return undefined;
    document.documentElement.dataset.pointer = "awake";
    const timer = setTimeout(() => setMoved(0), STAYS_MS);
    return () => {
      clearTimeout(timer);
      delete document.documentElement.dataset.pointer;
    };
  }, [moved_ms]);
  return moved_ms > 0;
}
