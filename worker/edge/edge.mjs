// The Worker's entry. JavaScript does all that waits: it reads the whole body (a batch: a line), makes one
// synchronous call into Go, and answers. Requests share the one Go program of the isolate and never meet in it.
import { start } from "./program.mjs";
import { Calls } from "./calls.mjs";
import { complete, end, read, tooLarge, unreadable } from "./body.mjs";
import { Lines } from "./lines.mjs";

const calls = new Calls(start);
const empty = new Uint8Array(0);

export default {
  async fetch(request, env) {
    const limits = calls.limits(env);
    if (!limits) return failure();
    const { pathname, search } = new URL(request.url);
    const head = headOf(request, pathname + search);
    if (request.method !== "POST" || request.body === null) return answer(env, head, empty, complete);
    if (pathname === "/api/v1/batch") return batch(request, env, head, search.slice(1), limits);
    const cap = pathname === "/api/v1/compare" ? limits.batch : limits.body;
    const { bytes, cut } = await read(request.body, cap, request.headers.get("content-length"));
    return answer(env, head, bytes, cut);
  },
};

// seen are the headers that the API looks at; x-fault only in the build for the tests.
const seen = ["accept", "content-type", "content-encoding", "x-fault"];

function headOf(request, address) {
  let head = `${request.method} ${address}`;
  for (const name of seen) {
    const value = request.headers.get(name);
    if (value !== null) head += `\n${name}: ${value}`;
  }
  return head;
}

// answer runs the handler on a request in memory.
function answer(env, head, bytes, cut) {
  const given = calls.make(env, (program) => program.handle(head, bytes, cut));
  if (!given) return failure();
  const { status, body } = given;
  const response = new Response(status === 204 || head.startsWith("HEAD ") ? null : body, { status, headers: headersOf(given.head) });
  if (response.body === null && body.length > 0) response.headers.set("Content-Length", String(body.length));
  return response;
}

// A batch is answered as it arrives: the handler gives the head of the answer for an empty body, then each line is
// one call of its own, and others may have their turn between two lines.
async function batch(request, env, head, query, limits) {
  const response = answer(env, head, empty, complete);
  if (response.status !== 200) return response;
  const lines = new Lines(request.body, limits);
  let line = await lines.next();
  if (line.cut === tooLarge || line.cut === unreadable) { // before anything was answered
    await lines.finish();
    return answer(env, head, empty, line.cut);
  }
  const pull = async (out) => {
    for (; line.cut !== end; line = await lines.next()) {
      const bytes = lineAnswer(env, query, line);
      if (bytes === null || bytes.length > 0) {
        const last = bytes === null || line.cut === tooLarge || line.cut === unreadable;
        out.enqueue(bytes ?? encode(`{"problem":${failed}}\n`));
        if (last) break;
        line = await lines.next();
        return;
      }
    }
    if (line.cut === tooLarge) await lines.finish();
    else lines.cancel();
    out.close();
  };
  return new Response(new ReadableStream({ pull, cancel: () => lines.cancel() }), response);
}

// lineAnswer is what Go says to one line, or null when it failed.
function lineAnswer(env, query, { bytes, number, cut }) {
  return calls.make(env, (program) => program.line(query, bytes, number, cut))?.body ?? null;
}

// The answer when Go is not there to give one. It is what the handler writes for a fault of its own.
const failed = JSON.stringify({
  type: "urn:verbatim:problem:internal",
  title: "The server failed",
  status: 500,
  detail: "the fault is ours, and the request may be tried again",
});

function failure() {
  return new Response(failed, {
    status: 500,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "Allow, Retry-After",
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Content-Type": "application/problem+json",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    },
  });
}

// Most answers have the headers of an answer before: they are kept ready, a few at most.
const known = new Map();

function headersOf(lines) {
  const before = known.get(lines);
  if (before) return before; // a response copies what it is given
  const headers = new Headers();
  for (const line of lines.split("\n")) {
    const colon = line.indexOf(": ");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 2));
  }
  if (known.size < 16) known.set(lines, headers);
  return headers;
}

const encode = (text) => new TextEncoder().encode(text);
