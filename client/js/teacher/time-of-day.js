import { locale } from "../words.js";

/**
 * @param {number} at_ms
 * @returns {string} "10:42"
 */
export function timeOfDay(at_ms) {
  return new Date(at_ms).toLocaleTimeString(locale(), { timeStyle: "short" });
}
