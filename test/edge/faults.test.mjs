// What goes wrong inside Go ends one request with a 500 and no more: the build with the tag faults fails on demand.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { workerd, send, plain, ndjson } from "./servers.mjs";

let server;
before(async () => (server = await workerd({}, "bin/edge-faults")));
after(() => server.stop());

const failed = {
  type: "urn:verbatim:problem:internal",
  title: "The server failed",
  status: 500,
  detail: "the fault is ours, and the request may be tried again",
};
const text = "“It will rain,” Ada Byron said.";

for (const fault of ["exit", "panic", "block", "overflow", "memory", "handler"]) {
  test(`${fault}: a 500, and the next request is answered`, async () => {
    const want = await send(server, { headers: plain, body: text });
    assert.equal(want.status, 200);
    for (let i = 0; i < 2; i++) {
      const answer = await send(server, { headers: { ...plain, "x-fault": fault }, body: text });
      assert.equal(answer.status, 500);
      assert.equal(answer.headers["content-type"], "application/problem+json");
      assert.equal(answer.headers["cache-control"], "no-store");
      assert.equal(answer.headers["x-content-type-options"], "nosniff");
      assert.deepEqual(JSON.parse(answer.body), failed);
      const next = await send(server, { headers: plain, body: text });
      assert.equal(String(next.body), String(want.body));
    }
  });
}

test("a fault in the very first request", async () => {
  const fresh = await workerd({}, "bin/edge-faults");
  try {
    assert.equal((await send(fresh, { headers: { ...plain, "x-fault": "exit" }, body: text })).status, 500);
    assert.equal((await send(fresh, { headers: plain, body: text })).status, 200);
  } finally {
    await fresh.stop();
  }
});

test("faults in a crowd: each request is answered for itself", async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) =>
    send(server, { headers: n % 4 ? plain : { ...plain, "x-fault": ["exit", "panic", "block"][n % 3] }, body: text })));
  assert.deepEqual(answers.map((a) => a.status), answers.map((_, n) => (n % 4 ? 200 : 500)));
});

test("a batch goes on when the program is replaced between its lines", async () => {
  const line = JSON.stringify({ id: 1, text: text.repeat(200) }) + "\n";
  const batch = send(server, { path: "/api/v1/batch", headers: ndjson, body: line.repeat(200) });
  for (let i = 0; i < 10; i++) await send(server, { headers: { ...plain, "x-fault": "exit" }, body: text });
  const lines = String((await batch).body).trimEnd().split("\n");
  assert.equal(lines.length, 200);
  assert.ok(lines.every((l) => l === lines[0] && l.startsWith('{"id":1,"report"')));
});

test("a program that has grown past the mark is replaced, and nobody sees it", async () => {
  for (let i = 0; i < 5; i++) {
    for (const fault of ["grow", "exit-if-grown"]) {
      assert.equal((await send(server, { headers: { ...plain, "x-fault": fault }, body: text })).status, 200, fault);
    }
  }
});

test("limits that are no numbers: every request is told, the log says why", async () => {
  const wrong = await workerd({ MAX_TEXT_BYTES: "lots" });
  try {
    const answer = await send(wrong, { headers: plain, body: text });
    assert.equal(answer.status, 500);
    assert.deepEqual(JSON.parse(answer.body), failed);
    assert.match(wrong.log(), /MAX_TEXT_BYTES must be a number of bytes/);
  } finally {
    await wrong.stop();
  }
});

test("limits that are set hold", async () => {
  const small = await workerd({ MAX_TEXT_BYTES: "10", MAX_BATCH_BYTES: "100" });
  try {
    assert.equal((await send(small, { headers: plain, body: "0123456789" })).status, 200);
    const answer = await send(small, { headers: plain, body: "0123456789a" });
    assert.deepEqual([answer.status, JSON.parse(answer.body).maxBytes], [413, 10]);
  } finally {
    await small.stop();
  }
});
