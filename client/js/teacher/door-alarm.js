import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { ClearDoor } from "./at-door.js";
import { useConsole } from "./context.js";
import { waitInWords } from "./door-notice.js";
import { OrderButton } from "./order-button.js";

/** The door closed by itself. Says why, in numbers alone, and what can be done in one tap. */
export function DoorAlarm() {
  const { desk } = useConsole().teacher;
  const words = desk.alarm === "flood"
    ? t("Very many are joining at once, so everybody new waits at the door.")
    : t("Somebody was removed, so everybody new waits at the door.");
  return html`
    <span class="unseen" role="status">${desk.alarm && words}</span>
    ${desk.alarm && html`
      <div class=${desk.alarm === "flood" ? "notice notice--stop alarm" : "notice notice--warn alarm"}>
        <span>${words} ${desk.at_door > 0 && html`<strong>${waitInWords(desk.at_door)}.</strong>`}</span>
        <span class="alarm__ways">
          ${desk.at_door > 0 && html`<${ClearDoor} />`}
          ${desk.alarm === "flood" && desk.at_door > 0 ? html`<${ItIsMyClass} />` : html`
            <${OrderButton} order=${{ type: "SetDoor", waits: desk.waits }}>
              ${desk.waits === "nobody" ? t("Let newcomers straight in") : t("Let the listed straight in")}
            <//>
          `}
        </span>
      </div>
    `}
  `;
}

/** A class that scans the code all at once may look like a flood: then all of it comes in, and so does who is late. */
function ItIsMyClass() {
  const { presses, teacher } = useConsole();
  const letIn = async () => {
    const students = Object.keys(teacher.door ?? {});
    if (await presses.press({ type: "SetDoor", waits: teacher.desk.waits })) await presses.press({ type: "Admit", students });
  };
  return html`<${Button} onClick=${letIn}>${t("It is my class: let all in")}<//>`;
}
