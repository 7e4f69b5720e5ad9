/** The tokens of a console: the teacher's own or that of whoever stands in, and the board's for the projector. */

import { recallToken, rememberToken, takeToken } from "../tokens.js";

/** @typedef {{teacher?: string, board?: string, isCover?: boolean}} Tokens `isCover`: `teacher` is that of a cover link */

const COVER = "cover";

/**
 * From the address if they stand there, else from what this device remembers: the teacher's own before a cover link's.
 *
 * @param {string} code
 * @returns {Tokens}
 */
export function takeTokens(code) {
  const address = new URLSearchParams(location.hash.slice(1));
  const board = address.get("board");
  if (board) rememberToken("board", code, board);
  const own = address.get("for") === COVER ? undefined : takeToken("teacher", code);
  const teacher = own ?? takeToken(COVER, code);
  return { teacher, board: board ?? recallToken("board", code), isCover: teacher !== undefined && !own };
}

/**
 * @param {string} code
 * @param {Tokens} tokens
 * @returns {string} opens this console on another device, from the same host
 */
export function consoleLink(code, { teacher = "", board }) {
  return `/teach/${code}#${new URLSearchParams({ key: teacher, ...(board && { board }) })}`;
}

/**
 * @param {string} code
 * @param {string} token the cover link's own
 * @param {string} [board] the board's token
 * @returns {string} for whoever stands in
 */
export function coverLink(code, token, board) {
  return `/teach/${code}#${new URLSearchParams({ for: COVER, key: token, ...(board && { board }) })}`;
}

/**
 * @param {string} code
 * @param {string} token the board's
 * @param {string} [language] that the board is to speak; else what its own device likes best
 */
export function boardLink(code, token, language = "") {
  return `/board/${code}${language && `?lang=${language}`}#key=${token}`;
}
