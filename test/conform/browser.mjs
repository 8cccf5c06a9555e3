// The browser's front end in node: the wasm that dist/ serves, run by the building Go's own wasm_exec.js.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { root } from "../edge/servers.mjs";

export async function browser() {
  const assets = path.join(root, "dist/assets");
  let name;
  try {
    name = readdirSync(assets).find((f) => f.endsWith(".wasm"));
  } catch {
    // said below
  }
  if (!name) throw new Error("dist/assets has no wasm: make build");
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  vm.runInThisContext(readFileSync(path.join(goroot, "lib/wasm/wasm_exec.js"), "utf8"));
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(assets, name)), go.importObject);
  go.run(instance);
  return globalThis.analyze;
}
