import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { decide } from "./card-acts.js";
import { useConsole } from "./context.js";

/** @param {{verdict: import("./card-acts.js").Verdict, id: string, card: import("../protocol.js").CardSeen, children?: any}} props */
export function CardWay({ verdict, id, card, children }) {
  const known = useConsole();
  const rests = known.presses.isUnderWay({ type: verdict, card: id });
  const press = () => !rests && decide(known, verdict, [[id, card]]);
  return html`<${Button} aria-disabled=${rests} onClick=${press}>${children}<//>`;
}
