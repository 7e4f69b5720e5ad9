import { useEffect } from "../html.js";
import { forgetWords } from "./words-key.js";

/** Farewells after which a seat is no more this device's. */
const GIVEN_UP = new Set(["left", "removed", "moved", "deleted"]);

/**
 * What this device knows of a seat, for as long as it has it; then it forgets the words that were written there.
 *
 * @param {import("../connection.js").Line} line
 * @param {(news: Partial<import("./device.js").Child>) => void} note
 * @returns {string | undefined} why the seat is no more this device's
 */
export function useSeatKept(line, note) {
  const { id, name } = line.store.student.value?.me ?? {};
  const reason = line.farewell.value;
  const isUnknown = line.refusal.value?.code === "bad_token";
  const lost = isUnknown ? "bad_token" : GIVEN_UP.has(reason ?? "") ? reason : undefined;
  useEffect(() => {
    if (id !== undefined) note({ id, name });
  }, [id, name]);
  useEffect(() => {
    if (lost && !isUnknown) forgetWords(line.code, lost === "deleted" ? undefined : id);
  }, [lost]);
  return lost;
}
