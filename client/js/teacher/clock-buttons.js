import { html } from "../html.js";
import { t } from "../words.js";
import { clockOrders, hasTimeLeft } from "./clock-orders.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";

export function ClockButtons() {
  const { everyone, teacher } = useConsole();
  const orders = clockOrders(everyone.room.visit);
  const { may } = teacher.desk;
  const paused = everyone.room.stage === "paused";
  return html`
    <div class="desk__row">
      <${OrderButton} order=${orders.less} possible=${may.AddTime && hasTimeLeft(everyone)}>${t("− 30 s")}<//>
      <${OrderButton} order=${paused ? orders.resume : orders.pause} possible=${paused ? may.Resume : may.Pause}>
        ${paused ? t("Resume") : t("Pause")}
      <//>
      <${OrderButton} order=${orders.more} possible=${may.AddTime}>${t("+ 30 s")}<//>
    </div>
  `;
}
