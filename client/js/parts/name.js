import { html } from "../html.js";
import { t } from "../words.js";
import { Picture } from "./picture.js";

/**
 * Somebody's name, kept from turning the text around it when it runs the other way.
 *
 * @param {{name?: string}} props without a name: the teacher has not let it through yet
 */
export function Name({ name }) {
  return html`<bdi class="name" dir="auto">${name ?? t("a classmate")}</bdi>`;
}

/** @param {{name?: string, picture: import("../protocol.js").Picture}} props */
export function Person({ name, picture }) {
  return html`<span class="person"><${Picture} picture=${picture} /><${Name} name=${name} /></span>`;
}
