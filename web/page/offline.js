// Registers the service worker that keeps the page usable without a network.
import { trusted } from "./analysis.js";

/** keepOffline registers it once the page has loaded: it must not compete with the analyzer's download. */
export function keepOffline() {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(trusted(new URL("../sw.js", import.meta.url))).catch(() => {
    // Private windows and plain http refuse it: the page works all the same, with a network.
  });
}
