import { html } from "../html.js";
import { Mark } from "../parts/figure.js";
import { locale, t } from "../words.js";
import { useConsole } from "./context.js";

/** The lesson goes on another day: what is kept, and how everybody comes back. */
export function Parked() {
  const { teacher } = useConsole();
  const date = new Date(teacher.desk.expires_ms).toLocaleDateString(locale(), { dateStyle: "long" });
  return html`
    <section class="cover">
      <p class="cover__figure"><${Mark} /></p>
      <h2 class="cover__title">${t("This lesson goes on another day.")}</h2>
      <p class="cover__words">${t("All words and groups are kept until {date}. You may close this page and the board.", { date })}</p>
      <p class="cover__words">
        ${t("On this device, the front page lists this room under “Your rooms”. Students come back with the same device and the same code.")}
      </p>
    </section>
  `;
}
