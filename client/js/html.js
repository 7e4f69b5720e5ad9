/** What every component needs, from one place. */

export { createContext, h, render } from "/vendor/preact.js";
export { useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "/vendor/preact-hooks.js";
export { effect, signal, useComputed, useSignal } from "/vendor/signals.js";
export { html } from "/vendor/htm.js";
