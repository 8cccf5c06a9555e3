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
