/**
 * A view and its change: JSON Merge Patch (RFC 7396). server/live/patch.py is the other end; tests/fixtures/patches.json
 * binds the two.
 */

/** @typedef {{[key: string]: unknown}} Json */

/**
 * The target with the patch applied. What the patch does not touch stays the same object, so a screen can compare by
 * identity; the target itself is never changed.
 *
 * @param {unknown} target
 * @param {unknown} patch
 * @returns {unknown}
 * @throws {RangeError} when a key is `__proto__`
 */
export function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  const before = isObject(target) ? target : {};
  const after = { ...before };
  let changed = before !== target;
  for (const key of Object.keys(patch)) {
    if (key === "__proto__") throw new RangeError("__proto__ in a patch");
    changed = mergeKey(before, after, key, patch[key]) || changed;
  }
  return changed ? after : target;
}

/**
 * @param {Json} before
 * @param {Json} after
 * @param {string} key
 * @param {unknown} value
 * @returns {boolean} whether `after` now differs from `before`
 */
function mergeKey(before, after, key, value) {
  const had = Object.prototype.hasOwnProperty.call(before, key);
  if (value === null) {
    delete after[key];
    return had;
  }
  const merged = mergePatch(had ? before[key] : undefined, value);
  if (had && merged === before[key]) return false;
  after[key] = merged;
  return true;
}

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
