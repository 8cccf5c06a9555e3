// How many requests a second the Worker answers on workerd, and how many the same handler does behind the library's
// generated shim, in one run, taken in turns; the last line is the one divided by the other.
//
//	node test/bench/edge.mjs [seconds for each turn]
import { readFileSync } from "node:fs";
import http from "node:http";
import { workerd, send, plain } from "../edge/servers.mjs";

const seconds = Number(process.argv[2] ?? 3);
const rounds = 3;
const clients = 4;

// A news article of the usual length, written for this.
const body = readFileSync(new URL("article.txt", import.meta.url));

const servers = { shim: await workerd({}, "bin/edge-stock"), ours: await workerd() };
const done = { shim: [], ours: [] };
try {
  const answers = [];
  for (const server of Object.values(servers)) answers.push(String((await send(server, { headers: plain, body })).body));
  if (answers[0] !== answers[1]) throw new Error("the two do not answer the same");
  console.log(`${body.length} bytes of text, ${answers[0].length} of report; ${clients} connections, ${rounds} turns of ${seconds} s each`);
  for (let round = 0; round < rounds; round++) {
    for (const [name, server] of Object.entries(servers)) {
      await load(server, 0.5); // warm
      done[name].push(await load(server, seconds));
    }
  }
} finally {
  for (const server of Object.values(servers)) await server.stop();
}
const rate = {};
for (const [name, turns] of Object.entries(done)) {
  const times = turns.flatMap((t) => t.times).sort((a, b) => a - b);
  rate[name] = median(turns.map((t) => t.rate));
  console.log(`${name.padEnd(5)} ${rate[name].toFixed(0).padStart(6)} requests/s (${turns.map((t) => t.rate.toFixed(0)).join(", ")}), median ${times[times.length >> 1].toFixed(2)} ms, 99 of 100 within ${times[Math.floor(times.length * 0.99)].toFixed(2)} ms`);
}
console.log(`ratio ${(rate.ours / rate.shim).toFixed(1)}`);

// load keeps clients busy for a time, and counts what they get done.
async function load(server, seconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) {
      const from = performance.now();
      await one(server, agent);
      times.push(performance.now() - from);
    }
  }));
  const took = (performance.now() - start) / 1000;
  agent.destroy();
  return { rate: times.length / took, times };
}

function one(server, agent) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port: server.port, method: "POST", path: "/api/v1/analyze", headers: { ...plain, "content-length": body.length }, agent });
    request.on("error", reject);
    request.on("response", (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume();
      response.on("end", resolve);
    });
    request.end(body);
  });
}

function median(xs) {
  return xs.toSorted((a, b) => a - b)[xs.length >> 1];
}
