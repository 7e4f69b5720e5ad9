import { locale } from "../words.js";

/**
 * @param {number} at_ms
 * @returns {string} "12 Mar, 10:15"
 */
export function dayAndTime(at_ms) {
  return new Date(at_ms).toLocaleString(locale(), { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
}
