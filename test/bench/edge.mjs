// How many requests a second the Worker answers on workerd, and how many the same handler does behind the library's
// generated shim, in one run, taken in turns; the last line is the one divided by the other.
//
//	node test/bench/edge.mjs [seconds for each turn]
import http from "node:http";
import { workerd, send, plain } from "../edge/servers.mjs";
import { articles } from "../conform/articles.mjs";

const seconds = Number(process.argv[2] ?? 3);
const rounds = 3;
const clients = 4;

// An article of 3 kB, as many are: the story of the conformance test, and more of it that is no repeat.
const body = Buffer.from(
  articles.story +
    "\n" +
    articles.story.replaceAll("Okafor", "Lindqvist").replaceAll("bridge", "school").replaceAll("April", "June").replaceAll("steel", "roof").replaceAll("Ferries", "Buses") +
    "\nThe minister of transport, Hana Petrova, will visit the site on Friday. “I want to see it with my own eyes,” she told the Port Ellen Courier. ".repeat(2) +
    Array.from({ length: 12 }, (_, i) => `\n\nIn ${1960 + i * 5} the quay had ${i * 37 + 11} ships a week, the harbour office says, and ${i * 3 + 2} cranes.`).join(""),
);

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
