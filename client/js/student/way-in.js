import { facts } from "../facts.js";
import { useEffect, useRef, useState } from "../html.js";
import { forgetJoiningKey, takeSeats } from "./joining.js";
import { lookAtDoor } from "./seat-calls.js";

/** @typedef {import("./joining.js").Wanted} Wanted */
/**
 * @typedef {object} Attempt to come in, as far as it has got
 * @property {"idle" | "busy" | "taken" | "refused"} state taken: is that you, who sits there by this name?
 * @property {Wanted[]} wanted
 * @property {number} seated so many have a seat and keep it
 * @property {string} [message] in English: why not
 */

/** @type {Attempt} */
const IDLE = { state: "idle", wanted: [], seated: 0 };

/**
 * What stands at the door: how students are called here, and the names to tap. As the page brought it, and anew when
 * somebody comes back to the page, or was not let in.
 *
 * @param {string} code
 * @returns {{door: import("../protocol.js").Door, look: () => void}}
 */
export function useDoor(code) {
  const [door, setDoor] = useState(facts.door);
  const look = () => void lookAtDoor(code).then((answer) => answer.ok && setDoor(answer.value));
  useEffect(() => {
    const again = () => document.visibilityState === "visible" && look();
    document.addEventListener("visibilitychange", again);
    return () => document.removeEventListener("visibilitychange", again);
  }, [code]);
  return { door, look };
}

/**
 * @param {string} code
 * @param {(children: import("./device.js").Child[]) => void} joined
 * @param {() => void} refused
 */
export function useWayIn(code, joined, refused) {
  const [attempt, setAttempt] = useState(IDLE);
  const going = useRef(new AbortController());
  useEffect(() => () => going.current.abort(), []);

  /** @param {Wanted[]} wanted */
  async function go(wanted) {
    going.current.abort();
    const { signal } = (going.current = new AbortController());
    setAttempt({ ...attempt, state: "busy", wanted, message: undefined });
    const answer = await takeSeats(code, wanted, signal);
    if (signal.aborted) return;
    if (answer.ok) return joined(answer.children);
    const { seated, message } = answer;
    if (answer.code === "name_taken") return setAttempt({ state: "taken", wanted, seated });
    setAttempt({ state: "refused", wanted: namesOf(wanted), seated, message });
    refused();
  }

  return {
    attempt,
    go,
    /** Another name, or another try. */
    stop() {
      going.current.abort();
      const { wanted, seated } = attempt;
      // What the teacher has been asked may still be granted: to nobody, then.
      if (wanted[seated]?.whose === "mine") forgetJoiningKey(code, seated);
      setAttempt({ state: "idle", wanted: namesOf(wanted), seated });
    },
  };
}

/**
 * @param {Wanted[]} wanted
 * @returns {Wanted[]} as before anything was said of them
 */
function namesOf(wanted) {
  return wanted.map(({ name }) => ({ name }));
}
