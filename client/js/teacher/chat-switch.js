/** Whether students may write to each other at all. */

import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";

export function ChatSwitch() {
  const { chat_off = false } = useConsole().everyone.room;
  return html`
    <${OrderButton} order=${{ type: "SetChat", on: chat_off }}>${chat_off ? t("Open the chat") : t("Close the chat")}<//>
  `;
}

/** Wherever their talk is read: why nobody writes. */
export function ChatClosed() {
  const { talk, chat_off } = useConsole().everyone.room;
  if (!chat_off || talk !== "chat") return undefined;
  return html`
    <div class="notice notice--warn">
      <span>${t("The chat is closed. Students cannot write to each other; you can.")}</span>
      <${OrderButton} order=${{ type: "SetChat", on: true }}>${t("Open the chat")}<//>
    </div>
  `;
}
