// Clients that are slow, leave, or come in crowds: whoever stays is answered right, and so is the next one.
import { test } from "node:test";
import assert from "node:assert/strict";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fronts, send, plain, ndjson } from "./servers.mjs";

const article = (n) => `Paragraph ${n}. “It will rain in town ${n},” the mayor said on Monday.\n\nThe council of town ${n} met.\n\nThe council of town ${n} met.\n`.repeat(1 + (n % 7));

// head is the head of a request for n as it goes over the wire.
function head(n, length) {
  return `POST /api/v1/analyze?include=clean,tokens HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
}

// trickle sends bytes in pieces with pauses, up to an end, where it breaks off or waits for the answer.
async function trickle(server, bytes, { pieces, pause, end = bytes.length, leave = false }) {
  const socket = net.connect(server.port, "127.0.0.1");
  const parts = [];
  socket.on("data", (part) => {
    parts.push(part);
    if (isWhole(Buffer.concat(parts))) socket.destroy(); // workerd itself would leave it open for five seconds
  });
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => {});
  const size = Math.ceil(end / pieces);
  for (let at = 0; at < end; at += size) {
    socket.write(bytes.subarray(at, Math.min(end, at + size)));
    await sleep(pause);
  }
  if (leave) socket.resetAndDestroy();
  await closed;
  const answer = Buffer.concat(parts);
  return answer.subarray(answer.indexOf("\r\n\r\n") + 4);
}

function isWhole(answer) {
  const body = answer.indexOf("\r\n\r\n") + 4;
  const length = /content-length: (\d+)/i.exec(String(answer.subarray(0, body)));
  return body > 3 && length !== null && answer.length - body >= Number(length[1]);
}

for (const [front, start] of Object.entries(fronts)) {
  test(`${front}: 32 slow clients, of which some leave`, async () => {
    const server = await start();
    try {
      const want = [];
      for (let n = 0; n < 32; n++) {
        want[n] = (await send(server, { path: "/api/v1/analyze?include=clean,tokens", headers: plain, body: article(n) })).body;
      }
      for (let round = 0; round < 3; round++) {
        const got = await Promise.all(want.map((_, n) => {
          const body = Buffer.from(article(n));
          const bytes = Buffer.concat([Buffer.from(head(n, body.length)), body]);
          const leave = n % 3 === round;
          const end = leave ? [20, bytes.length - body.length, bytes.length - 5, bytes.length][n % 4] : bytes.length;
          return trickle(server, bytes, { pieces: 5 + (n % 9), pause: 5 + (n % 5) * 7, end, leave }).then((answer) => (leave ? null : answer));
        }));
        for (const [n, answer] of got.entries()) {
          if (answer) assert.equal(String(answer), String(want[n]), `client ${n} in round ${round}`);
        }
        assert.equal(got.filter(Boolean).length, round < 2 ? 21 : 22);
        const next = await send(server, { path: "/api/v1/analyze?include=clean,tokens", headers: plain, body: article(5) });
        assert.equal(String(next.body), String(want[5]));
      }
    } finally {
      await server.stop();
    }
  });

  test(`${front}: a first client that leaves does not take the next one with it`, async () => {
    for (const end of [30, -3, 0]) {
      const server = await start();
      try {
        const body = Buffer.from(article(1));
        const bytes = Buffer.concat([Buffer.from(head(1, body.length)), body]);
        const left = trickle(server, bytes, { pieces: 1, pause: 0, end: end > 0 ? end : bytes.length + end, leave: true });
        const next = send(server, { headers: plain, body });
        await left;
        assert.equal((await next).status, 200);
        assert.equal((await send(server, { headers: plain, body })).status, 200);
      } finally {
        await server.stop();
      }
    }
  });

  test(`${front}: batches that are left half-way, beside one that is not`, async () => {
    const server = await start();
    try {
      const body = Array.from({ length: 60 }, (_, n) => JSON.stringify({ id: n, text: article(n) }) + "\n").join("");
      const request = { path: "/api/v1/batch", headers: ndjson, body };
      const want = await send(server, request);
      assert.equal(String(want.body).split("\n").length, 61);
      const leaving = Array.from({ length: 8 }, (_, n) => {
        const bytes = Buffer.from(`POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
        return trickle(server, bytes, { pieces: 6, pause: 5, end: Math.floor((bytes.length * (n + 1)) / 8), leave: true });
      });
      assert.equal(String((await send(server, request)).body), String(want.body));
      await Promise.all(leaving);
      assert.equal(String((await send(server, request)).body), String(want.body));
    } finally {
      await server.stop();
    }
  });

  test(`${front}: an answer to a line comes before the next line is sent`, async () => {
    const server = await start();
    const socket = net.connect(server.port, "127.0.0.1");
    try {
      let got = "";
      socket.on("data", (part) => (got += part));
      const until = async (what) => {
        for (let i = 0; i < 400 && !got.includes(what); i++) await sleep(10);
        assert.ok(got.includes(what), `${what} in ${got}`);
      };
      const chunk = (line) => socket.write(`${(line.length + 1).toString(16)}\r\n${line}\n\r\n`);
      socket.write("POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (const n of [1, 2, 3]) {
        chunk(`{"id":${n},"text":"a"}`);
        await until(`{"id":${n},"report"`);
      }
      socket.write("0\r\n\r\n");
      await until("\r\n0\r\n\r\n");
    } finally {
      socket.destroy();
      await server.stop();
    }
  });

  test(`${front}: a client that reads nothing before it has sent 4 MB of a batch is answered`, async () => {
    const server = await start();
    try {
      const line = JSON.stringify({ id: 1, text: article(6).repeat(20) }) + "\n";
      const lines = Math.ceil(4e6 / line.length);
      const socket = net.connect(server.port, "127.0.0.1");
      socket.pause();
      socket.write(`POST /api/v1/batch?include=sentences HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${Buffer.byteLength(line) * lines}\r\n\r\n`);
      await new Promise((sent) => socket.write(line.repeat(lines), sent));
      let answered = 0;
      for await (const part of socket) {
        for (const byte of part) answered += byte === 10;
        if (answered >= lines) break;
      }
      assert.ok(answered >= lines, `${answered} of ${lines}`);
    } finally {
      await server.stop();
    }
  });
}

// raw writes bytes as they are and gives {status, body} of the answer.
function raw(server, ...parts) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(server.port, "127.0.0.1");
    let got = "";
    socket.setTimeout(20_000, () => reject(new Error(`no answer, but ${got.slice(0, 200)}`)));
    socket.on("error", reject);
    socket.on("close", () => reject(new Error(`closed after ${got.slice(0, 200)}`)));
    socket.on("data", (part) => {
      got += part;
      if (got.startsWith("HTTP/1.1 100 ")) got = got.slice(got.indexOf("\r\n\r\n") + 4);
      if (!isWhole(Buffer.from(got))) return;
      socket.destroy();
      resolve({ status: Number(got.slice(9, 12)), body: got.slice(got.indexOf("\r\n\r\n") + 4) });
    });
    for (const part of parts) socket.write(part);
  });
}

const chunked = (path, type) => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`;

for (const [front, start] of Object.entries(fronts)) {
  test(`${front}: bodies without a length, and such that are none`, async () => {
    const server = await start({ MAX_TEXT_BYTES: "20000" });
    try {
      const sized = (n) => [`${n.toString(16)}\r\n`, Buffer.alloc(n, "a "), "\r\n"];
      const end = "0\r\n\r\n";
      const analyze = chunked("/api/v1/analyze", "text/plain");
      const want = await send(server, { headers: plain, body: "abcde" });
      assert.deepEqual(await raw(server, analyze, "3\r\nabc\r\n", "2\r\nde\r\n", end), { status: 200, body: String(want.body) });
      assert.equal((await raw(server, analyze, end)).status, 200, "an empty text");
      assert.equal((await raw(server, analyze, ...sized(12000), ...sized(8000), end)).status, 200, "as large as may be");
      const over = await raw(server, analyze, ...sized(12000), ...sized(8001), end);
      assert.equal(over.status, 413, "and one byte more");
      assert.equal(JSON.parse(over.body).maxBytes, 20000);
      const broken = await raw(server, analyze, "3\r\nabc\r\n", "zz\r\n");
      assert.equal(broken.status, 400);
      assert.equal(JSON.parse(broken.body).type, "urn:verbatim:problem:incomplete-body");
      const batch = await raw(server, chunked("/api/v1/batch", "application/x-ndjson"), "zz\r\n");
      assert.equal(JSON.parse(batch.body).type, "urn:verbatim:problem:incomplete-body");
      const asking = "POST /api/v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";
      assert.deepEqual(await raw(server, asking, "abcde"), { status: 200, body: String(want.body) }, "a client that asks first");
      const address = await raw(server, "GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n").catch(() => ({ status: 400 })); // net/http closes
      assert.ok([400, 404].includes(address.status), `an address that is none: ${address.status}`);
      assert.equal((await send(server, { headers: plain, body: "abcde" })).status, 200);
    } finally {
      await server.stop();
    }
  });
}

// The limits to the byte, in every kind of body, counted in the text's own UTF-8.
for (const [front, start] of Object.entries(fronts)) {
  test(`${front}: each limit is taken, and one byte more is not`, async () => {
    const [text, whole] = [3000, 40_000];
    const server = await start({ MAX_TEXT_BYTES: String(text), MAX_BATCH_BYTES: String(whole) });
    const json = { "content-type": "application/json" };
    const status = async (path, headers, body) => (await send(server, { path, headers, body })).status;
    const lines = async (body) => String((await send(server, { path: "/api/v1/batch", headers: ndjson, body })).body).trimEnd().split("\n").map((line) => JSON.parse(line));
    try {
      for (const letter of ["a", "é", "€", "😀"]) {
        const size = Buffer.byteLength(letter);
        const most = letter.repeat(Math.floor(text / size)) + "a".repeat(text % size);
        for (const [more, want] of [["", 200], ["a", 413]]) {
          assert.equal(await status("/api/v1/analyze", plain, most + more), want, `${letter} as text`);
          assert.equal(await status("/api/v1/analyze", json, JSON.stringify({ text: most + more })), want, `${letter} as JSON`);
          const [line, next] = await lines(JSON.stringify({ id: 1, text: most + more }) + '\n{"id":2,"text":""}');
          assert.equal(line.problem?.status ?? 200, want, `${letter} in a batch`);
          assert.equal(line.id, 1);
          assert.equal(next.id, 2);
          assert.equal(await status("/api/v1/compare", json, JSON.stringify({ articles: [{ text: "" }, { text: most + more }] })), want, `${letter} compared`);
        }
      }
      const padded = (n) => '{"text":"a"' + " ".repeat(n - 12) + "}";
      assert.equal(await status("/api/v1/analyze", json, padded(6 * text)), 200, "JSON of six times a text");
      assert.equal(await status("/api/v1/analyze", json, padded(6 * text + 1)), 413);
      assert.equal((await lines(padded(6 * text)))[0].report.schema, 1, "and as a line");
      assert.equal((await lines(padded(6 * text + 1)))[0].problem.status, 413);
      const feeds = (n) => '{"id":1,"text":"a"}\n' + "\n".repeat(n - 20);
      assert.equal((await lines(feeds(whole))).length, 1, "a batch as large as may be");
      const [first, last] = await lines(feeds(whole + 1));
      assert.equal(first.id, 1);
      assert.deepEqual([last.id, last.problem.status, last.problem.maxBytes], [undefined, 413, whole]);
      const compared = (n) => '{"articles":[{"text":"a"},{"text":"b"}]' + " ".repeat(n - 40) + "}";
      assert.equal(await status("/api/v1/compare", json, compared(whole)), 200);
      assert.equal(await status("/api/v1/compare", json, compared(whole + 1)), 413);
    } finally {
      await server.stop();
    }
  });
}
