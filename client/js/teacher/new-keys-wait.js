import { html, useEffect, useState } from "../html.js";
import { t } from "../words.js";
import { tryNewKeys } from "./new-keys.js";

const AGAIN_MS = 2_000;

/**
 * Instead of a console while its links are made anew: the one before opens nothing any more.
 *
 * @param {{code: string, onMade: () => void}} props
 */
export function NewKeys({ code, onMade }) {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let again;
    let gone = false;
    void tryNewKeys(code).then((how) => {
      if (how === "made") onMade();
      else if (!how && !gone) again = setTimeout(() => setTries(tries + 1), AGAIN_MS);
    });
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [tries]);
  return html`
    <main class="farewell">
      <h1>${t("Making new links…")}</h1>
      <p role="status">${tries > 0 && t("No answer yet. It goes on by itself: leave this page open.")}</p>
    </main>
  `;
}
