/** What every part of the console may need, without handing it through all the parts between. */

import { createContext, useContext } from "../html.js";

/**
 * @typedef {{
 *   line: import("../connection.js").Line, presses: import("./press.js").Presses, tokens: import("./tokens.js").Tokens,
 *   everyone: import("../protocol.js").Everyone, teacher: import("../protocol.js").Teacher,
 *   board: import("../protocol.js").Board | undefined, stuck: string[],
 * }} Console
 */

export const ConsoleContext = createContext(/** @type {Console | undefined} */ (undefined));

/** @returns {Console} */
export function useConsole() {
  const found = useContext(ConsoleContext);
  if (!found) throw new Error("outside of the console");
  return found;
}
