// Runs the analyzer off the page's thread. To cancel is to end the worker; a spare, compiled already, takes over.

const script = new URL("./worker.js", import.meta.url);

const SPARE_AFTER = 500; // milliseconds

// Trusted Types: the worker's script and the service worker are the only addresses the page may run.
const policy = globalThis.trustedTypes?.createPolicy("verbatim", {
  createScriptURL(address) {
    if (address === script.href || address === new URL("../sw.js", import.meta.url).href) return address;
    throw new TypeError("not a script of this page: " + address);
  },
});

/** trusted passes a script's address through the page's policy. */
export function trusted(url) {
  return policy ? policy.createScriptURL(url.href) : url;
}

/** Cancelled rejects a run without an answer; its message is "cancelled", "overtaken" by another run, or "failed". */
export class Cancelled extends Error {}

/** Analysis holds one worker at work and one in reserve. */
export class Analysis {
  #current = null;
  #spare = null;
  #module = null;
  #job = null;
  #last = 0;
  #later = 0;

  /**
   * state is called with "loading"; with "warm" and the JSON of the sample, or null when a text has come before; with
   * "failed" and the reason. A text is taken in every state.
   */
  constructor(state) {
    this.state = state;
    this.restart();
  }

  /** restart starts afresh, as "try again" asks for. */
  restart() {
    this.cancel("overtaken");
    this.#current?.terminate();
    this.state("loading");
    this.#current = this.#spawn();
  }

  /** run analyses a text and gives {json, milliseconds}. It overtakes a run that is under way. */
  run(text, options) {
    this.cancel("overtaken");
    this.#current ??= this.#spawn();
    return new Promise((resolve, reject) => {
      this.#job = { id: ++this.#last, resolve, reject };
      this.#current.postMessage({ id: this.#last, text, options });
    });
  }

  /** cancel ends the run under way, if there is one, and puts the spare in its worker's place. */
  cancel(why = "cancelled") {
    if (!this.#job) return;
    this.#current.terminate();
    this.#settle("reject", new Cancelled(why));
    this.#current = this.#spare ?? this.#spawn();
    this.#spare = null;
    this.#reserve();
  }

  #settle(how, value) {
    const job = this.#job;
    this.#job = null;
    job?.[how](value);
  }

  // A spare costs the page 10 ms and a processor 200: it is made when the findings have been painted.
  #reserve() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      if (this.#module) this.#spare ??= this.#spawn();
    }, SPARE_AFTER);
  }

  #spawn() {
    const worker = new Worker(trusted(script), { type: "module", name: "analyzer" });
    worker.onmessage = ({ data }) => this.#receive(worker, data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(worker, event.message || "The analyzer's script could not be loaded.");
    };
    worker.postMessage({ start: this.#module });
    return worker;
  }

  #receive(worker, data) {
    if (data.module) this.#module = data.module;
    if (worker !== this.#current) return;
    if ("warm" in data) this.state("warm", data.warm);
    if (data.id === undefined) {
      if (data.failure) this.#fail(worker, data.failure);
    } else if (data.id === this.#job?.id) {
      if (data.failure === undefined) this.#settle("resolve", data);
      else this.#settle("reject", new Error(data.failure));
      if (data.stopped) {
        worker.terminate();
        this.#current = null;
      }
      this.#reserve();
    }
  }

  #fail(worker, reason) {
    worker.terminate();
    if (worker === this.#spare) this.#spare = null;
    if (worker !== this.#current) return;
    this.#current = null;
    this.#settle("reject", new Cancelled("failed"));
    this.state("failed", reason);
  }
}
