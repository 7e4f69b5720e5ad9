import { html, useState } from "../html.js";
import { Code } from "../parts/code.js";
import { Mark } from "../parts/figure.js";
import { LanguagePicker } from "../parts/language.js";
import { t } from "../words.js";
import { Later } from "./later-screens.js";
import { NameBoxes } from "./name-boxes.js";
import { useDoor, useWayIn } from "./way-in.js";

/**
 * From the code to a seat: by a name that is typed or tapped, or by none where the room gives the names.
 *
 * @param {{code: string, joined: (children: import("./device.js").Child[]) => void}} props
 */
export function Join({ code, joined }) {
  const { door, look } = useDoor(code);
  const way = useWayIn(code, joined, look);
  const [types, setTypes] = useState(false);
  const { state, wanted, seated } = way.attempt;
  const { name = "", whose } = wanted[seated] ?? {};
  const isAsked = state === "taken" || whose === "mine";
  const isTapped = door.roster.length > 0 && door.names !== "friendly" && !types;
  const instead = html`<p role="status">${t("Coming in…")}</p>`;
  return html`
    <main class="plain">
      <p class="join__room"><${Mark} /> <span>${t("Room")} <strong class="join__code"><${Code} code=${code} /></strong></span></p>
      ${isAsked
        ? html`<${Later} name="isThatYou" instead=${instead} called=${name} waits=${state === "busy"} stop=${way.stop} say=${say} />`
        : isTapped
          ? html`<${Later} name="roster" instead=${instead} roster=${door.roster} way=${way} types=${() => setTypes(true)} />`
          : html`<${NameBoxes} isGiven=${door.names === "friendly"} way=${way} />`}
      <${LanguagePicker} />
    </main>
  `;

  /** @param {"mine" | "another"} said */
  function say(said) {
    void way.go(wanted.map((each, place) => (place === seated ? { ...each, whose: said } : each)));
  }
}
