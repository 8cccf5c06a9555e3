// What is answered, and how: forms, methods, headers, ids, batches; the same from both fronts.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { fronts, send, plain, json, ndjson } from "./servers.mjs";

const servers = {};
const batchLimit = 9 << 20;
before(async () => {
  for (const [name, start] of Object.entries(fronts)) servers[name] = await start({ MAX_BATCH_BYTES: String(batchLimit) });
});
after(async () => {
  for (const s of Object.values(servers)) await s.stop();
});

// both makes a request of both fronts, and gives the answer when they agree.
async function both(request) {
  const native = await send(servers.native, request);
  const workerd = await send(servers.workerd, request);
  assert.equal(workerd.status, native.status);
  assert.equal(String(workerd.body), String(native.body));
  assert.equal(workerd.headers["content-type"], native.headers["content-type"]);
  return native;
}

const text = '“It will rain,” Ada Byron said.\n\nIt rained.\n\n“It will rain,” Ada Byron said.\n\nIt rained.\n';

test("an empty text is a text", async () => {
  for (const request of [{ headers: plain, body: "" }, { headers: json, body: '{"text":""}' }]) {
    const { status, body } = await both(request);
    assert.equal(status, 200);
    assert.deepEqual(JSON.parse(body).length, { "utf-8": 0, "utf-16": 0, "utf-32": 0 });
  }
});

test("the limit itself is taken, escaped or not", async () => {
  const full = "a ".repeat(1 << 19);
  for (const request of [{ headers: plain, body: full }, { headers: json, body: JSON.stringify({ text: full }) }]) {
    assert.equal((await both(request)).status, 200);
  }
});

test("a BOM is part of the text, and none of the JSON", async () => {
  assert.equal(JSON.parse((await both({ headers: plain, body: "\ufeffa" })).body).length["utf-16"], 2);
  assert.equal(JSON.parse((await both({ headers: json, body: '\ufeff{"text":"a"}' })).body).length["utf-16"], 1);
});

test("JSON is read as JSON", async () => {
  const cases = {
    '{"text":"a","text":"bc"}': "bc", // the last one counts, as in JavaScript
    '{"text":"\\ud83d\\ude00"}': "😀",
    '{"text":"\\ud800\\ud800x\\udc00"}': "\ufffd\ufffdx\ufffd",
    '{"text":"\\u0000\\"\\/\\b"}': '\0"/\b',
    '{"Text":"no","text":"a","unknown":{"text":[1e999]}}': "a",
    '{"text":"a","language":null,"keep":null,"remove":[]}': "a",
  };
  for (const [body, want] of Object.entries(cases)) {
    const { status, body: got } = await both({ path: "/api/v1/analyze?include=clean", headers: json, body });
    assert.equal(status, 200, body);
    assert.equal(JSON.parse(got).clean.text, want, body);
  }
});

test("Accept chooses the form", async () => {
  const forms = {
    "application/json": undefined,
    "*/*": undefined,
    "text/html, application/xhtml+xml, */*;q=0.8": undefined,
    "text/plain": "text",
    "text/*": "text",
    "application/json;q=0.5, text/plain": "text",
    "text/plain;q=0.1, application/*": undefined,
    "*/*, application/json;q=0": "text",
    " ,, ;q=1, text/plain ": "text",
  };
  for (const [accept, form] of Object.entries(forms)) {
    const { status, headers } = await both({ headers: { ...plain, accept }, body: text });
    assert.equal(status, 200, accept);
    assert.equal(headers["content-type"], form ? "text/plain; charset=utf-8" : "application/json", accept);
    assert.equal(headers.vary, "Accept");
  }
});

test("the clean text is the text without its repeats", async () => {
  const clean = String((await both({ headers: { ...plain, accept: "text/plain" }, body: text })).body);
  const report = JSON.parse((await both({ path: "/api/v1/analyze?include=clean", headers: plain, body: text })).body);
  assert.equal(clean, report.clean.text);
  assert.equal(clean.split("rained").length - 1, 1);
});

test("keep and remove decide", async () => {
  const one = "The council approved the new harbour bridge on Monday evening.\n\n";
  const ask = async (more) => JSON.parse((await both({ path: "/api/v1/analyze?include=clean", headers: json, body: JSON.stringify({ text: one + one, ...more }) })).body).clean.text;
  assert.equal((await ask({})).trim(), one.trim());
  assert.equal(await ask({ keep: [{ start: one.length, end: one.length + 4 }] }), one + one);
  assert.ok(!(await ask({ remove: [{ start: 0, end: 11 }] })).startsWith("The council"));
});

test("a comparison: ids as they were, places in the unit asked for", async () => {
  const shared = "The council approved the new harbour bridge on Monday evening, after a debate of nine hours.";
  const articles = [{ id: 7.0, text: `😀 One. ${shared}` }, { id: "b\n", text: `${shared}\n\nTwo.` }, { text: "" }];
  for (const [unit, start] of [["utf-8", 10], ["utf-16", 8], ["utf-32", 7]]) {
    const { status, body } = await both({ path: `/api/v1/compare?offsets=${unit}`, headers: json, body: JSON.stringify({ articles }) });
    assert.equal(status, 200);
    const { matches, articles: told } = JSON.parse(body);
    assert.deepEqual(told.map((a) => a.id).slice(0, 2), [7, "b\n"]);
    assert.equal(matches.length, 1);
    assert.ok([matches[0].a, matches[0].b].some((m) => m.id === 7 && m.start === start), JSON.stringify(matches));
  }
});

test("a comparison of 1 MB", async () => {
  const text = (n) => Array.from({ length: 5000 }, (_, i) => `Town ${i * 7 + n} has ${i % 13} bridges, the council of district ${n} said, and ${n + i} ships.\n`).join("");
  const articles = Array.from({ length: 4 }, (_, n) => ({ id: n, text: text(n) }));
  assert.equal((await both({ path: "/api/v1/compare", headers: json, body: JSON.stringify({ articles }) })).status, 200);
});

test("what the server is", async () => {
  assert.deepEqual(JSON.parse((await both({ method: "GET", path: "/api/health" })).body), { status: "ok" });
  const statistics = JSON.parse((await both({ method: "GET", path: "/api/v1/statistics" })).body).statistics;
  assert.ok(statistics.some((s) => s.id === "words"));
  assert.equal(JSON.parse((await both({ method: "GET", path: "/api/openapi.json" })).body).openapi, "3.1.0");
  const version = JSON.parse((await send(servers.workerd, { method: "GET", path: "/api/version" })).body);
  assert.equal(version.schema, 1);
});

test("HEAD is GET without the body", async () => {
  for (const server of Object.values(servers)) {
    const head = await send(server, { method: "HEAD", path: "/api/v1/statistics" });
    const get = await send(server, { method: "GET", path: "/api/v1/statistics" });
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
    assert.equal(head.headers["content-type"], get.headers["content-type"]);
    assert.equal(Number(head.headers["content-length"]), get.body.length);
  }
});

test("OPTIONS answers a preflight", async () => {
  const request = { method: "OPTIONS", headers: { origin: "https://example.org", "access-control-request-method": "POST", "access-control-request-headers": "content-type" } };
  for (const server of Object.values(servers)) {
    const { status, headers, body } = await send(server, request);
    assert.equal(status, 204);
    assert.equal(body.length, 0);
    assert.equal(headers["access-control-allow-origin"], "*");
    assert.equal(headers["access-control-allow-credentials"], undefined);
    assert.match(headers["access-control-allow-methods"], /POST/);
    assert.match(headers["access-control-allow-headers"], /Content-Type/);
    assert.equal(headers.allow, "POST, OPTIONS");
  }
});

test("every answer carries the headers of safety", async () => {
  for (const server of Object.values(servers)) {
    for (const request of [{ headers: plain, body: "a" }, { headers: plain, body: "a", path: "/api/none" }, { method: "GET", path: "/api/health" }, { path: "/api/v1/batch", headers: ndjson, body: "" }]) {
      const { headers } = await send(server, request);
      assert.equal(headers["cache-control"], "no-store");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.equal(headers["access-control-allow-origin"], "*");
      assert.match(headers["content-security-policy"], /default-src 'none'/);
      assert.equal(headers["set-cookie"], undefined);
    }
  }
});

test("a batch: in order, ids as they were, one bad line spoils no other", async () => {
  const body = Buffer.concat([
    Buffer.from('{"id":1.50,"text":"a"}\r\n\n  \t\n{"text":"b","id":"\\u0061\\ud800"}\n{"id":12345678901234567890,"text":""}\n{"id":[1],"text":"a"}\n{"id":"bad'),
    Buffer.from([0xff]),
    Buffer.from('","text":"a"}\n{"id":"t"}\nnonsense\n{"id":null,"text":"a","language":"de"}'),
  ]);
  const { status, headers, body: out } = await both({ path: "/api/v1/batch", headers: ndjson, body });
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "application/x-ndjson");
  const lines = String(out).trimEnd().split("\n");
  const starts = ['{"id":1.50,"report":', '{"id":"\\u0061\\ud800","report":', '{"id":12345678901234567890,"report":', '{"id":null,"problem":', '{"id":null,"problem":', '{"id":"t","problem":', '{"id":null,"problem":', '{"id":null,"report":'];
  assert.deepEqual(lines.map((l, i) => l.slice(0, starts[i]?.length)), starts);
  assert.deepEqual(lines.filter((l) => l.includes('"problem"')).map((l) => JSON.parse(l).problem.line), [6, 7, 8, 9]);
  assert.equal(JSON.parse(lines.at(-1)).report.language, "de");
});

test("a batch: an empty one has an empty answer", async () => {
  for (const body of ["", "\n", " \r\n\n"]) assert.equal((await both({ path: "/api/v1/batch", headers: ndjson, body })).body.length, 0);
});

test("a batch: a line too long is refused, and the next one answered", async () => {
  const long = `{"id":1,"text":"${"a".repeat(6 << 20)}"}`;
  const over = `{"id":2,"text":"${"a".repeat((1 << 20) + 1)}"}`;
  const lines = String((await both({ path: "/api/v1/batch", headers: ndjson, body: `${long}\n${over}\n{"id":3,"text":"a"}\n` })).body).trimEnd().split("\n").map((l) => JSON.parse(l));
  assert.deepEqual(lines.map((l) => l.problem?.status ?? "report"), [413, 413, "report"]);
  assert.deepEqual(lines.map((l) => l.id), [null, 2, 3]);
});

test("a batch: past its limit, a last line says so", async () => {
  const line = `{"text":"a","more":"${"a ".repeat(1 << 18)}"}\n`;
  const body = line.repeat(1 + Math.ceil(batchLimit / line.length));
  const lines = String((await both({ path: "/api/v1/batch", headers: ndjson, body })).body).trimEnd().split("\n");
  assert.equal(lines.length, Math.floor(batchLimit / line.length) + 1);
  const last = JSON.parse(lines.at(-1));
  assert.deepEqual([last.problem.status, last.problem.maxBytes, "id" in last], [413, batchLimit, false]);
  assert.ok(lines.slice(0, -1).every((l) => l.includes('"report":')));
});
