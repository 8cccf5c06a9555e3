// node analyze.mjs wasm_exec.js program.wasm: what the analyzer answers to some articles, a line each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { articles } from "../../../test/conform/articles.mjs";

const [loader, file] = process.argv.slice(2);
createRequire(import.meta.url)(path.resolve(loader));
const go = new globalThis.Go();
const { instance } = await WebAssembly.instantiate(readFileSync(file), go.importObject);
go.run(instance);
let out = "";
for (const text of [...Object.values(articles), articles.story.repeat(200)]) {
  for (const options of [{}, { include: "clean,paragraphs,sentences,tokens", offsets: "utf-8" }, { offsets: "none" }, { keep: [{ start: 1.5, end: 3 }] }, { keep: [{ start: 0, end: 1e9 }] }]) {
    const answer = globalThis.analyze(text, options);
    out += typeof answer === "string" ? `${answer}\n` : `${answer.name}: ${answer.message}\n`;
  }
}
process.stdout.write(out, () => process.exit(0));
