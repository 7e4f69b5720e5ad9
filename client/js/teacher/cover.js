/**
 * Projector-safe: until the teacher says that the class cannot see this screen, it shows numbers and the way on; names
 * and words are uncovered as long as H or a button is held.
 */

import { facts } from "../facts.js";
import { signal, useEffect } from "../html.js";
import { recall, remember } from "../memory.js";
import { keyInRoom } from "../room-memory.js";
import { BOXES, keysOn, letterOf } from "./key-letters.js";
import { computed } from "/vendor/signals.js";

const KEPT_AS = keyInRoom(facts.code, "covered");
const EXPLAINED = "cover:explained";
const PHONE_PX = 640;

/** A phone is not mirrored, and has no keys. By the window, which zooming in leaves as wide as it is. */
export const isPhone = Math.min(window.outerWidth || window.innerWidth, window.screen.width) < PHONE_PX;
/** Whether this screen is one that the class may see. Kept for this room. */
export const coverOn = signal(recall(KEPT_AS) ?? !isPhone);
/** Whether somebody holds the cover up now. */
export const looking = signal(false);
export const covered = computed(() => coverOn.value && !looking.value);
/** Whether this device has been told what the cover is. */
export const explained = signal(recall(EXPLAINED) === true);

/** @param {boolean} on */
export function switchCover(on) {
  coverOn.value = on;
  remember(KEPT_AS, on);
  noteExplained();
}

/** @param {boolean} up */
export function holdUp(up) {
  looking.value = up;
  if (up && coverOn.value) noteExplained();
}

function noteExplained() {
  remember(EXPLAINED, true);
  explained.value = true;
}

/** Hears H as long as the console is there. */
export function useHoldKey() {
  useEffect(() => {
    const until = new AbortController();
    const options = { signal: until.signal };
    const down = () => holdUp(false);
    document.addEventListener("keydown", pressed, options);
    document.addEventListener("keyup", (event) => letterOf(event) === "h" && down(), options);
    // The key is let go somewhere else: nobody tells us.
    window.addEventListener("blur", down, options);
    document.addEventListener("visibilitychange", down, options);
    return () => until.abort();
  }, []);
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (letterOf(event) !== "h" || event.ctrlKey || event.metaKey || event.altKey) return;
  // Held while a box takes the focus, it would type.
  if (event.repeat && looking.value) return event.preventDefault();
  const types = event.target instanceof Element && event.target.closest(BOXES);
  if (!types && !event.repeat && keysOn.value) holdUp(true);
}
