/** What this screen chooses for itself. */

import { recall, remember } from "../memory.js";

const KEY = "board:bright-room";

/** Dark or light is the device's choice, but in a bright room the wall is light whatever the device says. */
export function showRememberedLight() {
  if (recall(KEY)) document.documentElement.dataset.theme = "light";
}

export function changeLight() {
  const isBright = document.documentElement.dataset.theme !== "light";
  if (isBright) document.documentElement.dataset.theme = "light";
  else delete document.documentElement.dataset.theme;
  remember(KEY, isBright);
}

/** The whole screen, or back. A browser may refuse, and then the page is as it was. */
export function fillScreen() {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  change?.catch(() => undefined);
}
