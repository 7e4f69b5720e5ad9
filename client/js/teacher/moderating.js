import { covered } from "./cover.js";
import { sheet } from "./sheet.js";
import { computed } from "/vendor/signals.js";

/** Whether cards are looked at one by one, in place of the console. Under the cover it is the console again. */
export const moderating = computed(() => sheet.value?.kind === "moderate" && !covered.value);
