/**
 * What the server wrote into this page; each page has its part of it.
 *
 * @typedef {object} Facts
 * @property {string} code the room's
 * @property {string} address what the class types to get to this server
 * @property {import("./protocol.js").Door} door of the room, for whoever has no seat yet
 * @property {string} later_styles where the styles are of screens that come later
 * @property {{size: number, path: string}} qr the way to the room: a path in units of one module
 * @property {import("./protocol.js").Limits} limits how much of everything the server takes
 * @property {boolean} [asks_passcode] not everybody opens rooms on this server
 * @property {{[recipe: string]: import("./home/plan.js").Recipe}} recipes
 */

/** @type {Facts} */
export const facts = JSON.parse(document.getElementById("facts")?.textContent || "{}");
