/** Durations as a teacher types them: "1:30" or "2" (minutes). An empty box means no clock. */

const LEAST_S = 5;
const MOST_S = 3 * 60 * 60;

/**
 * @param {string} typed
 * @returns {number | undefined} seconds; undefined: no clock; NaN: cannot be read as a duration
 */
export function readDuration(typed) {
  const text = typed.trim();
  if (text === "") return undefined;
  const parts = /^(\d{0,3})(?::(\d{1,2}))?$/.exec(text);
  if (!parts) return NaN;
  const seconds = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  return seconds >= LEAST_S && seconds <= MOST_S ? seconds : NaN;
}

/**
 * @param {number | null | undefined} seconds
 * @returns {string} as `readDuration` reads it
 */
export function writeDuration(seconds) {
  if (seconds === null || seconds === undefined || Number.isNaN(seconds)) return "";
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
