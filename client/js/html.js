/** What every component needs, from one place. */

export { createContext, h, render, Fragment } from "/vendor/preact.js";
export {
  useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState,
} from "/vendor/preact-hooks.js";
export {
  batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect,
} from "/vendor/signals.js";
export { html } from "/vendor/htm.js";
