import { h, render } from "./html.js";

/** @param {import("preact").ComponentType} Page instead of everything that stands in the page */
export function mount(Page) {
  const place = document.getElementById("page");
  if (!place) throw new Error("this page has no place for its screen");
  place.replaceChildren();
  render(h(Page, {}), place);
}
