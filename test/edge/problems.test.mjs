// Every bad request gets the problem that the contract gives it, with the members that a client needs, and the
// same bytes and headers from both fronts.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { fronts, send, plain, json, ndjson } from "./servers.mjs";

const servers = {};
before(async () => {
  for (const [name, start] of Object.entries(fronts)) servers[name] = await start();
});
after(async () => {
  for (const s of Object.values(servers)) await s.stop();
});

const MiB = 1 << 20;
const types = ["text/plain", "text/markdown", "application/json"];
const options = ["offsets", "include", "language", "quotedSentences"];
const nested = (depth) => `{"text":"a","x":${"[".repeat(depth)}${"]".repeat(depth)}}`;

// name: request, then what the problem must hold.
const refused = {
  "text of 2 MB": [{ headers: plain, body: Buffer.alloc(2e6, "a ") }, { status: 413, type: "too-large", maxBytes: MiB }],
  "text of 12 MiB": [{ headers: plain, body: Buffer.alloc(12 * MiB, "a ") }, { status: 413, type: "too-large", maxBytes: MiB }],
  "text one byte over": [{ headers: plain, body: Buffer.alloc(MiB + 1, "a ") }, { status: 413, maxBytes: MiB }],
  "JSON with a text one byte over": [{ headers: json, body: JSON.stringify({ text: "a".repeat(MiB + 1) }) }, { status: 413, maxBytes: MiB }],
  "JSON over six times a text": [{ headers: json, body: `{"text":"a"${" ".repeat(6 * MiB)}}` }, { status: 413, maxBytes: MiB }],
  "invalid UTF-8": [{ headers: plain, body: Buffer.from([0x61, 0xc3, 0x28]) }, { status: 400, type: "invalid-utf-8", offset: 1 }],
  "a surrogate in UTF-8": [{ headers: plain, body: Buffer.from([0xed, 0xa0, 0x80]) }, { status: 400, type: "invalid-utf-8", offset: 0 }],
  "an overlong slash": [{ headers: plain, body: Buffer.from([0x2f, 0xc0, 0xaf]) }, { status: 400, type: "invalid-utf-8", offset: 1 }],
  "UTF-16 under the name of UTF-8": [{ headers: plain, body: Buffer.from("\ufeffNews", "utf16le") }, { status: 400, type: "invalid-utf-8", offset: 0 }],
  "a broken last character": [{ headers: plain, body: Buffer.from([0x61, 0xe2, 0x80]) }, { status: 400, offset: 1 }],
  "invalid UTF-8 in JSON": [{ headers: json, body: Buffer.from([...Buffer.from('{"text":"'), 0xff, 0x22, 0x7d]) }, { status: 400, type: "invalid-utf-8", offset: 9 }],
  "a foreign charset": [{ headers: { "content-type": "text/plain; charset=windows-1252" }, body: "a" }, { status: 415, parameter: "Content-Type", allowed: ["text/plain; charset=utf-8"] }],
  "JSON in UTF-16": [{ headers: { "content-type": 'application/json; charset="utf-16"' }, body: "{}" }, { status: 415, parameter: "Content-Type" }],
  "gzip": [{ headers: { ...plain, "content-encoding": "gzip" }, body: "a" }, { status: 415, parameter: "Content-Encoding" }],
  "identity as an encoding": [{ headers: { ...plain, "content-encoding": "identity" }, body: "a" }, { status: 415, parameter: "Content-Encoding" }],
  "a form": [{ headers: { "content-type": "application/x-www-form-urlencoded" }, body: "a" }, { status: 415, allowed: types }],
  "HTML, for now": [{ headers: { "content-type": "text/html" }, body: "<p>a" }, { status: 415, allowed: types }],
  "HTML in JSON, for now": [{ headers: json, body: '{"html":"<p>a"}' }, { status: 415, parameter: "html", allowed: ["text"] }],
  "no content type": [{ body: "a" }, { status: 415, allowed: types }],
  "what is no media type": [{ headers: { "content-type": "text" }, body: "a" }, { status: 415, allowed: types }],
  "malformed JSON": [{ headers: json, body: '{"text":"a"' }, { status: 400, type: "malformed-json" }],
  "an empty JSON body": [{ headers: json, body: "" }, { status: 400, type: "malformed-json" }],
  "a control character in JSON": [{ headers: json, body: '{"text":"a\u0000"}' }, { status: 400, type: "malformed-json" }],
  "JSON with more after it": [{ headers: json, body: '{"text":"a"} {}' }, { status: 400, type: "malformed-json" }],
  "JSON nested 100,000 deep": [{ headers: json, body: nested(1e5) }, { status: 400, type: "malformed-json" }],
  "JSON without text": [{ headers: json, body: '{"language":"en"}' }, { status: 422, type: "no-text", parameter: "text" }],
  "JSON with text in capitals": [{ headers: json, body: '{"TEXT":"a"}' }, { status: 422, type: "no-text" }],
  "JSON with text null": [{ headers: json, body: '{"text":null}' }, { status: 422, type: "no-text" }],
  "JSON with a number for text": [{ headers: json, body: '{"text":1}' }, { status: 422, parameter: "text" }],
  "JSON that is a list": [{ headers: json, body: '["a"]' }, { status: 422, type: "invalid-option" }],
  "JSON that is null": [{ headers: json, body: "null" }, { status: 422, type: "invalid-option" }],
  "a language that is a number": [{ headers: json, body: '{"text":"a","language":1}' }, { status: 422, parameter: "language" }],
  "keep that is no list": [{ headers: json, body: '{"text":"a","keep":{}}' }, { status: 422, parameter: "keep" }],
  "keep outside the text": [{ headers: json, body: '{"text":"a","keep":[{"start":0,"end":2}]}' }, { status: 422, parameter: "keep" }],
  "keep inside a character": [{ headers: json, body: '{"text":"😀","keep":[{"start":1,"end":2}]}' }, { status: 422, parameter: "keep" }],
  "remove without an end": [{ headers: json, body: '{"text":"a","remove":[{"start":0}]}' }, { status: 422, parameter: "remove" }],
  "keep and remove wrong: the first is named": [{ headers: json, body: '{"text":"a","remove":1,"keep":1}' }, { status: 422, parameter: "keep" }],
  "an unknown option": [{ path: "/api/v1/analyze?units=utf-8", headers: plain, body: "a" }, { status: 422, parameter: "units", allowed: options }],
  "an unknown unit": [{ path: "/api/v1/analyze?offsets=utf-7", headers: plain, body: "a" }, { status: 422, parameter: "offsets", allowed: ["utf-8", "utf-16", "utf-32"] }],
  "an unknown part": [{ path: "/api/v1/analyze?include=clean,html", headers: plain, body: "a" }, { status: 422, parameter: "include" }],
  "an option given twice": [{ path: "/api/v1/analyze?offsets=utf-8&offsets=utf-8", headers: plain, body: "a" }, { status: 422, parameter: "offsets" }],
  "two unknown options: the first is named": [{ path: "/api/v1/analyze?b=1&a=1", headers: plain, body: "a" }, { status: 422, parameter: "b" }],
  "a query that is none": [{ path: "/api/v1/analyze?language=%zz", headers: plain, body: "a" }, { status: 422, parameter: "query" }],
  "a picture for an answer": [{ headers: { ...plain, accept: "image/png" }, body: "a" }, { status: 406, parameter: "Accept", allowed: ["application/json", "text/plain"] }],
  "CSV, for now": [{ headers: { ...plain, accept: "text/csv" }, body: "a" }, { status: 406, allowed: ["application/json", "text/plain"] }],
  "nothing acceptable": [{ headers: { ...plain, accept: "*/*;q=0" }, body: "a" }, { status: 406 }],
  "GET where a text is needed": [{ method: "GET" }, { status: 405, allowed: ["POST", "OPTIONS"] }],
  "DELETE": [{ method: "DELETE", path: "/api/health" }, { status: 405, allowed: ["GET", "HEAD", "OPTIONS"] }],
  "PUT of a text": [{ method: "PUT", headers: plain, body: "a" }, { status: 405, allowed: ["POST", "OPTIONS"] }],
  "an unknown address": [{ method: "GET", path: "/api/v2/analyze" }, { status: 404, type: "not-found" }],
  "a slash too many": [{ path: "/api/v1/analyze/", headers: plain, body: "a" }, { status: 404, type: "not-found" }],
  "a comparison of one": [{ path: "/api/v1/compare", headers: json, body: '{"articles":[{"text":"a"}]}' }, { status: 422, parameter: "articles" }],
  "a comparison of 51": [{ path: "/api/v1/compare", headers: json, body: JSON.stringify({ articles: Array(51).fill({ text: "" }) }) }, { status: 422, parameter: "articles" }],
  "a comparison without a text": [{ path: "/api/v1/compare", headers: json, body: '{"articles":[{"text":"a"},{"id":1}]}' }, { status: 422, parameter: "articles[1].text" }],
  "a comparison with a text too long": [{ path: "/api/v1/compare", headers: json, body: JSON.stringify({ articles: [{ text: "" }, { text: "a".repeat(MiB + 1) }] }) }, { status: 413, maxBytes: MiB }],
  "a comparison over its limit": [{ path: "/api/v1/compare", headers: json, body: Buffer.alloc(33 * MiB, " ") }, { status: 413, maxBytes: 32 * MiB }],
  "a comparison as text": [{ path: "/api/v1/compare", headers: plain, body: "a" }, { status: 415, allowed: ["application/json"] }],
  "a batch as JSON": [{ path: "/api/v1/batch", headers: json, body: "{}" }, { status: 415, allowed: ["application/x-ndjson"] }],
  "a batch with an unknown option": [{ path: "/api/v1/batch?x=1", headers: ndjson, body: "{}" }, { status: 422, parameter: "x" }],
  "a batch by GET": [{ method: "GET", path: "/api/v1/batch" }, { status: 405 }],
  "a batch whose first line passes its limit": [{ path: "/api/v1/batch", headers: ndjson, body: Buffer.alloc(36 * MiB, " ") }, { status: 413, maxBytes: 32 * MiB }],
};

for (const [name, [request, want]] of Object.entries(refused)) {
  test(`refused: ${name}`, async () => {
    const answers = {};
    for (const front of Object.keys(fronts)) {
      const answer = (answers[front] = await send(servers[front], request));
      const problem = JSON.parse(answer.body);
      assert.equal(answer.status, want.status, `${front}: ${answer.body}`);
      assert.equal(answer.headers["content-type"], "application/problem+json", front);
      for (const [member, value] of Object.entries({ ...want, ...(want.type && { type: `urn:verbatim:problem:${want.type}` }) })) {
        assert.deepEqual(problem[member], value, `${front}: ${member}`);
      }
      assert.ok(problem.type && problem.title, front);
      if (want.status === 405) assert.equal(answer.headers.allow, problem.allowed.join(", "), front);
    }
    assert.equal(String(answers.workerd.body), String(answers.native.body));
    assert.deepEqual(own(answers.workerd.headers), own(answers.native.headers));
  });
}

// own are the headers that are ours to choose, not the protocol's.
function own({ date, connection, "keep-alive": _, "transfer-encoding": __, "content-length": ___, ...headers }) {
  return headers;
}
