/** /board/CODE: the wall, for whoever holds the board's token. */

import { openLine } from "../connection.js";
import { facts } from "../facts.js";
import { html, useMemo } from "../html.js";
import { takeToken } from "../tokens.js";
import { Board } from "./board.js";

export function BoardPage() {
  const { code } = facts;
  const line = useMemo(() => openLine({ code, token: takeToken("board", code) ?? "", role: "board" }), [code]);
  return html`<${Board} line=${line} />`;
}
