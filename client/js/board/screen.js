/** What this screen chooses for itself. */

import { effect, signal } from "../html.js";
import { recall, remember } from "../memory.js";

const KEY = "board:bright-room";

const bright = signal(Boolean(recall(KEY)));
/** @type {import("@preact/signals").ReadonlySignal<boolean>} */
export const isBrightRoom = bright;

/** Dark or light is the device's choice, but in a bright room the wall is light whatever the device says. */
export function showRememberedLight() {
  effect(() => {
    if (bright.value) document.documentElement.dataset.theme = "light";
    else delete document.documentElement.dataset.theme;
  });
}

export function changeLight() {
  bright.value = !bright.value;
  remember(KEY, bright.value);
}

/** The whole screen, or back. A browser may refuse, and then the page is as it was. */
export function fillScreen() {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  change?.catch(() => undefined);
}
