import { html, useEffect, useRef, useState } from "../html.js";
import { t } from "../words.js";
import { Button } from "./button.js";

/**
 * A button for what cannot be undone: it asks once, in its own place, and the safe answer has the focus.
 *
 * @param {object} props any attribute of the button, and:
 * @param {string} props.ask
 * @param {string} props.yes
 * @param {() => void} props.onYes
 * @param {boolean} [props.rests] cannot be pressed just now
 * @param {any} [props.children] of the button
 */
export function Confirm({ ask, yes, onYes, rests = false, children, ...attributes }) {
  const [asking, setAsking] = useState(false);
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const asked = useRef(false);
  useEffect(() => {
    /** @type {HTMLElement | null | undefined} */
    const safe = place.current?.querySelector("[data-safe]");
    if (asking || asked.current) safe?.focus();
    asked.current = asking;
  }, [asking]);
  const close = () => setAsking(false);
  return html`
    <span class=${asking ? "confirm confirm--asking" : "confirm"} ref=${place}>
      ${asking
        ? html`
            <span class="confirm__question" role="group" aria-label=${ask} onKeyDown=${onEscape(close)}>
              <span class="confirm__words">${ask}</span>
              <${Button} key="yes" class="button button--stop" onClick=${() => (close(), onYes())}>${yes}<//>
              <${Button} key="no" data-safe onClick=${close}>${t("No")}<//>
            </span>
          `
        : html`
            <${Button}
              key="ask" data-safe ...${attributes} aria-disabled=${rests} onClick=${() => !rests && setAsking(true)}
            >
              ${children}
            <//>
          `}
    </span>
  `;
}

/**
 * @param {() => void} close
 * @returns {(event: KeyboardEvent) => void}
 */
function onEscape(close) {
  return (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
}
