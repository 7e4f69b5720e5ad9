// The official Socket.IO client.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// Packages are installed outside the tree, where `import` does not look.
const NODE_MODULES =
  process.env.NODE_MODULES ?? fileURLToPath(new URL("../../.venv/client/node_modules", import.meta.url));
/** @type {typeof import("socket.io-client")} */
export const { io } = createRequire(`${NODE_MODULES}/`)("socket.io-client");
