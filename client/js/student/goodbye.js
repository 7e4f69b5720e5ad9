import { html } from "../html.js";
import { Mark } from "../parts/figure.js";
import { t, told } from "../words.js";
import { PassTo } from "./whose.js";

/**
 * Why this screen shows no lesson any more, and what to do.
 *
 * @param {object} props
 * @param {string} [props.reason]
 * @param {{code: string, message: string}} [props.problem]
 * @param {import("./device.js").Child[]} props.others who share this device and stay
 * @param {() => void} props.leave
 */
export function Goodbye({ reason, problem, others, leave }) {
  const { title, more, action } = problem ? forProblem(problem) : forReason(reason);
  return html`
    <main class="plain">
      <${Mark} />
      <h1 class="plain__title">${title}</h1>
      <p>${more}</p>
      ${isOfThisSeat(reason) && others.length > 0
        ? html`<button type="button" class="button button--primary" onClick=${leave}><${PassTo} child=${others[0]} /></button>`
        : action(leave)}
    </main>
  `;
}

/** @param {string | undefined} reason of which whoever shares this device does not have to go */
function isOfThisSeat(reason) {
  return reason === "removed" || reason === "moved";
}

/** @param {string | undefined} reason */
function forReason(reason) {
  if (reason === "removed") {
    const more = t("What you wrote is kept. Please talk to your teacher.");
    return { title: t("Your teacher has taken you out of this room."), more, action: toDoor };
  }
  if (reason === "moved") {
    const more = t("If that was not you, tell your teacher.");
    return { title: t("You go on on another device."), more, action: () => null };
  }
  const more = t("You can close this page.");
  return { title: t("This room is closed."), more, action: toStart };
}

/** @param {{code: string, message: string}} problem */
function forProblem({ code, message }) {
  if (code === "room_damaged") {
    // What can be done about it is for whoever runs the server.
    const more = t("Please talk to your teacher.");
    return { title: t("This room cannot be opened."), more, action: toStart };
  }
  if (code !== "old_page") return { title: t("You are not in this room."), more: told(message), action: toStart };
  const again = () => html`
    <button type="button" class="button button--primary" onClick=${() => location.reload()}>${t("Load again")}</button>
  `;
  return { title: t("There is a newer page."), more: t("Your words are kept on this device."), action: again };
}

/** @param {() => void} leave */
function toDoor(leave) {
  return html`<button type="button" class="button" onClick=${leave}>${t("Ask to come in again")}</button>`;
}

function toStart() {
  return html`<a class="button" href="/">${t("Type another code")}</a>`;
}
