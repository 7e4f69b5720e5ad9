/** /teach/CODE: the console for whoever holds the teacher's token; a kind page for everybody else. */

import { facts } from "../facts.js";
import { html, useMemo } from "../html.js";
import { Console } from "./console.js";
import { Farewell } from "./farewell.js";
import { takeTokens } from "./tokens.js";

export function TeacherPage() {
  const { code } = facts;
  const tokens = useMemo(() => takeTokens(code), [code]);
  if (!tokens.teacher) return html`<${Farewell} why="no_token" code=${code} />`;
  return html`<${Console} code=${code} tokens=${tokens} />`;
}
