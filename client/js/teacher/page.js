/** /teach/CODE: the console for whoever holds a key to it; a kind page for everybody else. */

import { facts } from "../facts.js";
import { html, useEffect, useState } from "../html.js";
import { keepToken } from "../tokens.js";
import { Console } from "./console.js";
import { Farewell } from "./farewell.js";
import { underWay } from "./new-keys.js";
import { NewKeys } from "./new-keys-wait.js";
import { takeTokens } from "./tokens.js";

export function TeacherPage() {
  const { code } = facts;
  const [tokens, setTokens] = useState(() => takeTokens(code));
  const takeAnew = () => setTokens(takeTokens(code));

  useEffect(() => {
    // A link pasted over this page's address loads nothing by itself.
    addEventListener("hashchange", takeAnew);
    return () => removeEventListener("hashchange", takeAnew);
  }, []);

  /** @param {string} token that this device was given */
  function onKey(token) {
    keepToken("teacher", code, token);
    takeAnew();
  }

  if (underWay.value) return html`<${NewKeys} code=${code} onMade=${takeAnew} />`;
  if (!tokens.teacher) return html`<${Farewell} why="no_token" code=${code} onKey=${onKey} />`;
  return html`<${Console} key=${tokens.teacher} code=${code} tokens=${tokens} onKey=${onKey} />`;
}
