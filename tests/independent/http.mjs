// The page's HTTP calls.

const PATIENCE_MS = 10_000;

/** @typedef {Record<string, any>} Tree a JSON object */

/**
 * @param {string} url
 * @param {string} method
 * @param {{body?: unknown, token?: string}} [more]
 * @returns {Promise<{status: number, text: string, json: Tree}>} `json` is empty when the answer is something else
 */
export async function call(url, method, { body, token } = {}) {
  const headers = {
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body), signal });
  const text = await answer.text();
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  return { status: answer.status, text, json: isJson ? JSON.parse(text) : {} };
}
