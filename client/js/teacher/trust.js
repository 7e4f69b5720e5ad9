import { html } from "../html.js";
import { t } from "../words.js";
import { Switch } from "./switch.js";

/**
 * How far the cards of a student are trusted.
 *
 * @param {{id: string, student: import("../protocol.js").StudentSeen}} props
 */
export function Trust({ id, student: { trust = "normal" } }) {
  const words = { trusted: t("go straight up"), normal: t("as the others"), held: t("always wait") };
  return /** @type {(keyof typeof words)[]} */ (Object.keys(words)).map((each) => html`
    <${Switch} key=${each} on=${trust === each} order=${{ type: "SetTrust", student: id, trust: each }}>${words[each]}<//>
  `);
}
