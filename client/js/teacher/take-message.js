import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";

/**
 * Off the group's screens, or back to them.
 *
 * @param {{group: string, message: string}} props ids
 */
export function TakeMessage({ group, message }) {
  const { teacher } = useConsole();
  const taken = message in (teacher.groups?.[group]?.taken ?? {});
  return html`
    <${OrderButton} order=${{ type: "TakeMessage", group, message, taken: !taken }}>
      ${taken ? t("Put it back") : t("Take it away")}
    <//>
  `;
}
