import { html } from "../html.js";
import { t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";

/** Many phones dropped out at once: more likely the Wi-Fi than the class. The teacher may say otherwise. */
export function MissingNotice() {
  const { teacher } = useConsole();
  const { missing = 0 } = teacher.desk;
  const gone = Object.entries(teacher.students ?? {}).filter(([, { presence }]) => presence === "reconnecting");
  const order = { type: "MarkAway", students: gone.map(([id]) => id), until_back: true };
  const words = missing === 0 ? "" : inWords(missing);
  return html`
    <span class="unseen" role="status">${words}</span>
    ${words && html`
      <div class="notice notice--warn missing">
        <span>${words}</span>
        ${gone.length > 0 && html`<${OrderButton} order=${order}>${t("Go on without them")}<//>`}
      </div>
    `}
  `;
}

/** @param {number} missing */
function inWords(missing) {
  return tn(
    "{n} phone dropped out. Nobody is moved until most are back.",
    "{n} phones dropped out at once. Nobody is moved until most are back.",
    missing,
  );
}
