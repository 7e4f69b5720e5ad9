import { openLine } from "../connection.js";

/** @typedef {ReturnType<typeof createLines>} Lines */

/**
 * The lines of the children on this device, one each, all open: to pass it on takes no time and needs no network, and
 * nobody's words wait until it is their turn again.
 *
 * @param {string} code
 */
export function createLines(code) {
  /** @type {Map<string, import("../connection.js").Line>} */
  const open = new Map();
  return {
    /** @param {string} token */
    of(token) {
      const line = open.get(token) ?? openLine({ code, token, role: "student" });
      open.set(token, line);
      return line;
    },
    /** @param {string} token of a seat that is no more this device's */
    close(token) {
      open.get(token)?.close();
      open.delete(token);
    },
  };
}
