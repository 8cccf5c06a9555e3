# The Worker on workerd alone, without wrangler: `workerd serve bin/edge/workerd.capnp`. The tests run it so.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "api", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:8788", http = (), service = "api")],
);

const worker :Workerd.Worker = (
  compatibilityDate = "2026-04-01",
  modules = [
    (name = "edge.mjs", esModule = embed "edge.mjs"),
    (name = "program.mjs", esModule = embed "program.mjs"),
    (name = "calls.mjs", esModule = embed "calls.mjs"),
    (name = "body.mjs", esModule = embed "body.mjs"),
    (name = "lines.mjs", esModule = embed "lines.mjs"),
    (name = "runtime.mjs", esModule = embed "runtime.mjs"),
    (name = "wasm_exec.js", esModule = embed "wasm_exec.js"),
    (name = "app.wasm", wasm = embed "app.wasm"),
  ],
  bindings = [
    (name = "MAX_TEXT_BYTES", fromEnvironment = "MAX_TEXT_BYTES"),
    (name = "MAX_BATCH_BYTES", fromEnvironment = "MAX_BATCH_BYTES"),
  ],
);
