// The Web Worker that owns the wasm. Messages in: {start: WebAssembly.Module or null} first, then
// {id, text, options}. Out: {module} once when it was compiled here, {warm: the sample's JSON} when it is as quick as
// it will be, and for each id its {id, json, milliseconds} or {id, failure}; {failure} alone when the analyzer cannot
// be started.
import { sample } from "./sample.js";
import "./wasm_exec.js";

const source = new URL("./analyzer.wasm", import.meta.url);

// The engine compiles a function when it is first called, and Go's collector first runs in about the fifth analysis:
// 200 ms and 30 ms that the reader's own text is spared.
const REHEARSALS = 6;

let started = null;
let exited = false;
let asked = false; // a text has come: there is nothing left to rehearse for

self.onmessage = async ({ data }) => {
  if ("start" in data) {
    started = start(data.start);
    started.then(rehearse).catch((error) => self.postMessage({ failure: error.message }));
    return;
  }
  asked = true;
  try {
    await started;
  } catch {
    return; // told already, and for good: the text waits for another worker
  }
  try {
    self.postMessage({ id: data.id, ...run(data.text, data.options) });
  } catch (error) {
    self.postMessage({ id: data.id, failure: error.message, stopped: exited });
  }
};

async function start(module) {
  if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly, or it is switched off.");
  if (!module) {
    module = await compile();
    self.postMessage({ module });
  }
  const go = new self.Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  go.run(instance).then(() => {
    exited = true;
  });
}

// rehearse analyses the sample in steps: a text that comes meanwhile waits for one of them at most.
async function rehearse() {
  let json = null;
  for (let i = 0; i < REHEARSALS && !asked; i++) {
    ({ json } = run(sample, { include: ["clean", "paragraphs"] }));
    await new Promise((resolve) => setTimeout(resolve));
  }
  self.postMessage({ warm: json });
}

async function compile() {
  let response;
  try {
    response = await fetch(source);
  } catch {
    throw new Error("The analyzer could not be downloaded: the network did not answer.");
  }
  if (!response.ok) throw new Error(`The analyzer could not be downloaded: the server answered ${response.status}.`);
  if (WebAssembly.compileStreaming && response.headers.get("Content-Type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

function run(text, options) {
  if (exited) throw new Error("The analyzer has stopped.");
  const began = performance.now();
  const json = self.analyze(text, options);
  if (json instanceof Error) throw json;
  if (typeof json !== "string") throw new Error("The analyzer gave no answer: the text may be too long for this device's memory.");
  return { json, milliseconds: performance.now() - began };
}
