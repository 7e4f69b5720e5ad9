/** The tokens of a console: the teacher's own or that of whoever stands in, and the board's for the projector. */

import { recallToken, rememberToken, takeToken } from "../tokens.js";

/** @typedef {{teacher?: string, board?: string, isCover?: boolean}} Tokens `isCover`: `teacher` is that of a cover link */

const COVER = "cover";
const COVER_BOARD = "cover-board";

/**
 * From the address if they stand there, else from what this device remembers: the teacher's own before a cover link's.
 *
 * @param {string} code
 * @returns {Tokens}
 */
export function takeTokens(code) {
  const address = new URLSearchParams(location.hash.slice(1));
  const board = address.get("board");
  const forCover = address.get("for") === COVER;
  if (board) rememberToken(forCover ? COVER_BOARD : "board", code, board);
  const own = forCover ? undefined : takeToken("teacher", code);
  const teacher = own ?? takeToken(COVER, code);
  const isCover = teacher !== undefined && !own;
  return { teacher, board: board ?? recallToken(isCover ? COVER_BOARD : "board", code), isCover };
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
 * @param {string} board the token of the board that ends with it
 * @returns {string} for whoever stands in
 */
export function coverLink(code, token, board) {
  return `/teach/${code}#${new URLSearchParams({ for: COVER, key: token, board })}`;
}

/**
 * @param {string} code
 * @param {string} token the board's
 * @param {string} [language] that the board is to speak; else what its own device likes best
 */
export function boardLink(code, token, language = "") {
  return `/board/${code}${language && `?lang=${language}`}#key=${token}`;
}
