/** A phone that would like to be a console shows a number, for the teacher to type into a console that is one. */

import { html, useEffect, useMemo, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { inThrees } from "../parts/code.js";
import { Trouble } from "../parts/notice.js";
import { randomKey } from "../random.js";
import { t } from "../words.js";
import { askConsole } from "./key-calls.js";

const AGAIN_MS = 2_000;

/** @param {{code: string, onKey: (token: string) => void}} props */
export function ShowNumber({ code, onKey }) {
  const asks = useSignal(false);
  if (asks.value) return html`<${WithNumber} code=${code} onKey=${onKey} />`;
  return html`<p><${Button} kind="primary" onClick=${() => (asks.value = true)}>${t("I teach here: show a number")}<//></p>`;
}

/** @param {{code: string, onKey: (token: string) => void}} props */
function WithNumber({ code, onKey }) {
  const { number, problem } = useNumber(code, onKey);
  return html`
    <div class="pairing">
      <p class="pairing__number" role="status">
        ${number.value && html`<strong class="code" dir="ltr">${inThrees(number.value)}</strong>`}
      </p>
      <p>${t("On the device that is a console: press “Links” and type this number. This page opens then.")}</p>
      <${Trouble} message=${problem.value} />
    </div>
  `;
}

/**
 * Asks every two seconds until the teacher has typed it; another number where one is too old.
 *
 * @param {string} code
 * @param {(token: string) => void} onKey
 */
function useNumber(code, onKey) {
  const key = useMemo(randomKey, []);
  const number = useSignal("");
  const problem = useSignal("");
  useEffect(() => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let again;
    let gone = false;
    async function ask() {
      const answer = await askConsole(code, key);
      if (gone) return;
      problem.value = answer.ok ? "" : answer.message;
      if (answer.ok && answer.value.teacher_token) return onKey(answer.value.teacher_token);
      if (answer.ok) number.value = answer.value.number ?? "";
      again = setTimeout(ask, AGAIN_MS);
    }
    void ask();
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [code]);
  return { number, problem };
}
