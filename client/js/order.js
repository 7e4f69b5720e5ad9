/**
 * Views hold things by id and say their order in a field.
 *
 * @template {{order: number}} Thing
 * @param {{[id: string]: Thing} | undefined} things
 * @returns {[string, Thing][]} with their ids, in order
 */
export function inOrder(things) {
  return Object.entries(things ?? {}).sort(([, one], [, other]) => one.order - other.order);
}
