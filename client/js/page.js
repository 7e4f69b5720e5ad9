import { h, render } from "./html.js";

/**
 * What the server wrote into the page: the room's code, the address of this host, and so on by page.
 *
 * @returns {any}
 */
export function pageFacts() {
  const element = document.getElementById("facts");
  return element?.textContent ? JSON.parse(element.textContent) : {};
}

/**
 * @param {string} selector
 * @param {import("preact").ComponentType<any>} Component
 * @param {object} [props]
 */
export function mount(selector, Component, props = {}) {
  const place = document.querySelector(selector);
  if (!place) throw new Error(`nothing in the page matches ${selector}`);
  place.replaceChildren();
  render(h(Component, props), place);
}
