// JSON Merge Patch, RFC 7396.

/** @typedef {Record<string, any>} Tree */

/** @param {unknown} value @returns {value is Tree} */
const isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param {unknown} target
 * @param {Tree} patch
 * @returns {Tree} a new object; the target is left alone
 */
export function mergePatch(target, patch) {
  /** @type {Tree} */
  const merged = isTree(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = isTree(value) ? mergePatch(merged[name], value) : value;
  }
  return merged;
}
