// The Go program: the files of github.com/syumai/workers run it, started here and now.
import "./wasm_exec.js";
import wasm from "./app.wasm";
import { createRuntimeContext } from "./runtime.mjs";

// start runs the program up to where it waits for calls, and gives what it offers. It throws when the program ends
// before that. Nothing of the request at hand is passed in: the program outlives it.
export function start(env) {
  const go = new globalThis.Go();
  go.exit = () => {};
  go.env = {};
  for (const name of ["MAX_TEXT_BYTES", "MAX_BATCH_BYTES"]) {
    if (env[name]) go.env[name] = String(env[name]);
  }
  // A timer would belong to the request that happened to be there, and end with it. The program's own (it gives memory
  // back by them) are looked at when it next runs.
  Object.assign(go.importObject.gojs, {
    "runtime.scheduleTimeoutEvent": (sp) => go.mem.setInt32((sp >>> 0) + 16, 1, true),
    "runtime.clearTimeoutEvent": () => {},
  });
  go._resolveExitPromise = () => {}; // nobody waits for the end, and the promise is of a request that is over
  let ready = false;
  const binding = {};
  const instance = new WebAssembly.Instance(wasm, { ...go.importObject, workers: { ready: () => (ready = true) } });
  go.run(instance, createRuntimeContext({ env: {}, ctx: undefined, binding })).catch(() => {});
  if (!ready || go.exited) throw new Error("the program ended at its start");
  return new Program(go, instance.exports, binding);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Program is the running program. Its methods are synchronous, and give null when it has ended inside the call. What is
// written for it and read from it lies in its memory, at places that it names.
class Program {
  #go;
  #exports;

  constructor(go, exports, { maxBody, maxBatch }) {
    this.#go = go;
    this.#exports = exports;
    this.limits = { body: maxBody, batch: maxBatch };
  }

  // size is its memory, in bytes.
  get size() {
    return this.#exports.mem.buffer.byteLength;
  }

  // handle runs the handler on a request in memory; cut is what is missing from its body, as in body.mjs.
  handle(head, body, cut) {
    const length = this.#write(head, body);
    return this.#answer(this.#exports.handle(length, body.length, cut));
  }

  // line answers one line of a batch.
  line(query, bytes, number, cut) {
    const length = this.#write(query, bytes);
    return this.#answer(this.#exports.line(length, bytes.length, number, cut));
  }

  // write writes a text and what follows it where the program looks for them, and gives the length of the text.
  #write(text, bytes) {
    const start = encoder.encode(text);
    const at = this.#exports.room(start.length + bytes.length) >>> 0;
    const memory = new Uint8Array(this.#exports.mem.buffer);
    memory.set(start, at);
    memory.set(bytes, at + start.length);
    return start.length;
  }

  #answer(at) {
    if (this.#go.exited || at === 0) return null;
    const memory = this.#exports.mem.buffer;
    const [status, head, headLength, body, bodyLength] = new Uint32Array(memory, at >>> 0, 5);
    return {
      status,
      head: decoder.decode(new Uint8Array(memory, head, headLength)),
      body: new Uint8Array(memory, body, bodyLength).slice(),
    };
  }
}
