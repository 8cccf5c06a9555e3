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
  const offered = {};
  const instance = new WebAssembly.Instance(wasm, { ...go.importObject, workers: { ready: () => (ready = true) } });
  go.run(instance, createRuntimeContext({ env: {}, ctx: undefined, binding: offered })).catch(() => {});
  if (!ready || go.exited) throw new Error("the program ended at its start");
  return { offered, memory: instance.exports.mem };
}
