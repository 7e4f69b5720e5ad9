import { keepFocus } from "./focus-kept.js";
import { effect, h, render } from "./html.js";
import { speakFirst } from "./language.js";

/**
 * @param {import("preact").ComponentType} Page instead of everything that stands in the page
 * @param {() => string} title
 */
export function mount(Page, title) {
  const place = document.getElementById("page");
  if (!place) throw new Error("this page has no place for its screen");
  void speakFirst().then(() => {
    effect(() => void (document.title = title()));
    place.replaceChildren();
    keepFocus();
    render(h(Page, {}), place);
  });
}
