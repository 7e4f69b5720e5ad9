/** /teach/CODE: the console for whoever holds the teacher's key; a kind page for everybody else. */

import { html, useMemo } from "../html.js";
import { pageFacts } from "../page.js";
import { Console } from "./console.js";
import { keysOf } from "./key.js";
import { Farewell } from "./farewell.js";

export function TeacherPage() {
  const { code } = pageFacts();
  const keys = useMemo(() => keysOf(code), [code]);
  if (!keys.teacher) return html`<${Farewell} why="no_key" code=${code} />`;
  return html`<${Console} code=${code} keys=${keys} />`;
}
