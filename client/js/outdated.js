/** Which words need not be said any more, since newer ones say it all. Pure. */

/** @typedef {import("./outbox.js").Command} Command */

/** Commands that carry the whole text of a place: by type, the field that names the place, and the type that it outdates. */
const NEWEST = new Map([
  ["KeepDraft", { place: "phase", outdates: "KeepDraft" }],
  ["WriteThought", { place: "phase", outdates: "KeepDraft" }],
  ["WriteAnswer", { place: "group", outdates: "WriteAnswer" }],
]);

/**
 * @param {Command} older
 * @param {Command} newer
 * @returns {boolean}
 */
export function isOutdated(older, newer) {
  const rule = NEWEST.get(newer.type);
  return rule !== undefined && older.type === rule.outdates && older[rule.place] === newer[rule.place];
}
