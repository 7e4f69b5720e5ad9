import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { listed } from "./listed.js";
import { nameOf } from "./people.js";

/**
 * Takes down the hands of whoever the teacher has been to.
 *
 * @param {{ids: string[]}} props
 */
export function HandButton({ ids }) {
  const { presses, teacher } = useConsole();
  const names = listed(ids.map((id) => isolated(nameOf(teacher, id))));
  const lower = () => ids.forEach((student) => presses.press({ type: "LowerHand", student }));
  return html`
    <${Button} aria-label=${t("I have been there: {names}", { names })} onClick=${lower}>${t("I have been there")}<//>
  `;
}
