/** A soft sound when the time of a phase runs out; made on the spot, and never needed: where it fails, it is silent. */

import { effect, signal, useEffect } from "../html.js";
import { recall, remember } from "../memory.js";
import { hasRunOut } from "./run-out.js";

const KEY = "board:silent";
const TONES_HZ = [659.25, 880];
const BETWEEN_S = 0.22;
const FADE_S = 1.4;
const LOUD = 0.18;

const silent = signal(Boolean(recall(KEY)));
/** Browsers let a page sound only once somebody has touched it. */
const allowed = signal(false);
/** @type {AudioContext | undefined} */
let context;

/** A screen that asks is drawn anew when the answer changes. */
export function doesChime() {
  return allowed.value && !silent.value;
}

/** By the teacher's hand: on, with a taste of it, or off. */
export function switchChime() {
  const on = !doesChime();
  silent.value = !on;
  remember(KEY, !on);
  if (on) allow();
  if (on) ring();
}

/**
 * Rings at the end of each phase, from the first touch of the page on.
 *
 * @param {import("../connection.js").Line} line
 */
export function useChime(line) {
  useEffect(() => {
    let before = line.store.everyone.peek()?.phase;
    const stop = effect(() => {
      const now = line.store.everyone.value?.phase;
      if (hasRunOut(before, now, line.clock.now())) ring();
      before = now;
    });
    document.addEventListener("click", allow);
    document.addEventListener("keydown", allow);
    return () => {
      stop();
      document.removeEventListener("click", allow);
      document.removeEventListener("keydown", allow);
    };
  }, [line]);
}

function allow() {
  try {
    context = context ?? new AudioContext();
    context.resume().catch(() => undefined);
    allowed.value = true;
  } catch {
    // A device without sound.
  }
}

function ring() {
  if (!doesChime() || !context) return;
  try {
    const start_s = context.currentTime;
    TONES_HZ.forEach((tone_hz, place) => sound(/** @type {AudioContext} */ (context), tone_hz, start_s + place * BETWEEN_S));
  } catch {
    // The device gave its sound away: the wall says that time is up all the same.
  }
}

/**
 * @param {AudioContext} context
 * @param {number} tone_hz
 * @param {number} at_s
 */
function sound(context, tone_hz, at_s) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = tone_hz;
  volume.gain.setValueAtTime(0, at_s);
  volume.gain.linearRampToValueAtTime(LOUD, at_s + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at_s + FADE_S);
  tone.connect(volume).connect(context.destination);
  tone.start(at_s);
  tone.stop(at_s + FADE_S);
}
