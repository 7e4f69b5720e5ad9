/** Room codes, as people type them. */

import { t } from "../words.js";

const CODE = /^[BCDFGHJKLMNPQRSTVWXZ]{6}$/;

/**
 * @param {string} typed in any case, with spaces or hyphens
 * @returns {{code?: string, problem?: string}} a code that may exist, or what is wrong with this one
 */
export function readCode(typed) {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  if (code === "") return { problem: t("Type the six letters from the board.") };
  if (CODE.test(code)) return { code };
  return { problem: t("That is not quite a code: six letters, never A, E, I, O, U or Y. Look at the board once more.") };
}

/**
 * @param {string} code
 * @returns {Promise<boolean>} whether the server says that there is no such room; when it says nothing, the room's own
 *   page is the better place to wait
 */
export async function isUnknown(code) {
  try {
    return (await fetch(`/r/${code}`, { method: "HEAD", cache: "no-store" })).status === 404;
  } catch {
    return false;
  }
}
