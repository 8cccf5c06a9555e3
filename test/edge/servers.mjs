// The servers under test, each on a free port of its own on the loopback address, and a client that sends what no
// browser would.
import { spawn } from "node:child_process";
import http from "node:http";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import path from "node:path";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// The two fronts that every refusal and every report is asked of.
export const fronts = { native, workerd };

// native starts bin/verbatim, which `make bin/verbatim` builds.
export function native(env = {}) {
  const program = path.join(root, "bin/verbatim");
  needs(program);
  return server(program, [], { HOST: "127.0.0.1", PORT: "0", ...env }, "pipe", (child, found) => {
    child.stdout.on("data", (text) => {
      const at = /http:\/\/[\d.]+:(\d+)/.exec(text);
      if (at) found(Number(at[1]));
    });
  });
}

// workerd starts the Worker in a folder that `make edge` has built, on workerd itself.
export function workerd(env = {}, folder = "bin/edge") {
  const config = path.join(root, folder, "workerd.capnp");
  needs(config);
  const program = createRequire(import.meta.url)("workerd").default;
  const args = ["serve", config, "--socket-addr=http=127.0.0.1:0", "--control-fd=3"];
  return server(program, args, env, "pipe", (child, found) => {
    child.stdio[3].on("data", (text) => {
      for (const line of String(text).trim().split("\n")) {
        const { event, port } = JSON.parse(line);
        if (event === "listen") found(port);
      }
    });
  });
}

function needs(file) {
  if (!existsSync(file)) throw new Error(`${path.relative(root, file)} is not there: make bin/verbatim edge edge-faults`);
}

function server(program, args, env, control, listening) {
  const child = spawn(program, args, { cwd: root, env: { PATH: process.env.PATH, ...env }, stdio: ["ignore", "pipe", "pipe", control] });
  process.on("exit", () => child.kill()); // should a test end without stopping it
  let log = "";
  child.stdout.on("data", (text) => (log += text));
  child.stderr.on("data", (text) => (log += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${path.basename(program)} ended with ${code}: ${log}`)));
    listening(child, (port) => {
      resolve({
        pid: child.pid,
        port,
        url: `http://127.0.0.1:${port}`,
        log: () => log,
        stop: () => new Promise((stopped) => (child.exitCode === null ? child.on("exit", stopped) && child.kill() : stopped())),
      });
    });
  });
}

// send makes one request, on a connection of its own, and reads the whole answer.
export function send(server, { method = "POST", path = "/api/v1/analyze", headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port: server.port, method, path, headers, agent: false, timeout: 60_000 });
    request.on("timeout", () => request.destroy(new Error("no answer for a minute")));
    request.on("error", reject);
    request.on("socket", (socket) => socket.on("error", () => {})); // of a body refused half-way, after the answer
    request.on("response", (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.end(body);
  });
}

export const plain = { "content-type": "text/plain" };
export const json = { "content-type": "application/json" };
export const ndjson = { "content-type": "application/x-ndjson" };
