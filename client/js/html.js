/** What every component needs, from one place. */

export { createContext, h, render, Fragment } from "/vendor/preact.js";
export { useEffect, useLayoutEffect, useMemo, useRef, useState, useCallback, useContext, useId } from "/vendor/preact-hooks.js";
export { batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect } from "/vendor/signals.js";
export { html } from "/vendor/htm.js";
