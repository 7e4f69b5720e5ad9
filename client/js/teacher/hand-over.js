const KEPT_ALIVE_MS = 60_000;

/**
 * The browser saves what the server sent: the key went along in a header, never in an address.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function handOver(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_ALIVE_MS);
}
