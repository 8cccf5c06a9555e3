// The native server on a free loopback port, built once for a run of the tests.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** serve starts the server on dist/ and gives {origin, stop}. */
export async function serve() {
  const dir = mkdtempSync(join(tmpdir(), "verbatim-"));
  const binary = join(dir, "server");
  execFileSync("go", ["build", "-o", binary, "./worker"], { cwd: root, stdio: "inherit" });
  const child = spawn(binary, { cwd: root, env: { ...process.env, HOST: "127.0.0.1", PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
  const origin = await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code} before it named its address`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = line.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) resolve(address[0]);
    });
  });
  return {
    origin,
    stop() {
      child.removeAllListeners("exit");
      child.kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
