import { html, useState } from "../html.js";
import { choose, language, languages } from "../language.js";
import { t } from "../words.js";

/** Each language by the name it gives itself, so that it is found by who reads no other. */
export function LanguagePicker() {
  const [failed, setFailed] = useState(false);
  const known = Object.entries(languages);
  if (known.length < 2) return null;
  return html`
    <nav class="languages" aria-label=${t("Language")}>
      ${known.map(
        ([code, { name, direction }]) => html`
          <button
            key=${code} type="button" class="languages__one" lang=${code} dir=${direction}
            aria-pressed=${code === language.value} onClick=${async () => setFailed(!(await choose(code)))}
          >
            ${name}
          </button>
        `,
      )}
      ${failed && html`<span role="alert">${t("No answer from the room. Check the Wi-Fi, then try again.")}</span>`}
    </nav>
  `;
}
