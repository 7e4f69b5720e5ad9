import { html, useEffect, useState } from "../html.js";
import { t, told } from "../words.js";

/** A gap shorter than this is nobody's business. */
const SHOWN_AFTER_MS = 1_200;

/**
 * One quiet sentence across the screen.
 *
 * @param {{kind?: "plain" | "warn" | "stop", children?: any}} props
 */
export function Notice({ kind = "plain", children }) {
  return html`<div class="notice notice--${kind}" role="status">${children}</div>`;
}

/**
 * What has gone wrong, in English (`english`), until it is right again or put away.
 *
 * @param {{message?: string, putAway?: () => void}} props
 */
export function Trouble({ message, putAway }) {
  if (!message) return null;
  return html`
    <div class="notice notice--stop" role="alert">
      <span class="notice__words">${told(message)}</span>
      ${putAway && html`<button type="button" class="button button--quiet" onClick=${putAway}>${t("OK")}</button>`}
    </div>
  `;
}

/**
 * Says that the line is down, once that lasts. Typing stays possible: nothing is lost.
 *
 * @param {{line: import("../connection.js").Line}} props
 */
export function LineNotice({ line }) {
  const isDown = line.state.value === "reconnecting";
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!isDown) return setShown(false);
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isDown]);
  return html`
    <div class="line-notice" role="status">
      ${shown && html`<p class="notice notice--warn">${t("Reconnecting… You can go on writing, nothing is lost.")}</p>`}
    </div>
  `;
}
