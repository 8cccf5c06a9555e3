// Three front ends, one report: the bytes from the native server, from the Worker on workerd and from the browser's
// wasm are equal, and every place in them holds the text that it claims, in JavaScript's own strings.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { fronts, send, plain, json, ndjson } from "../edge/servers.mjs";
import { same } from "../edge/same.mjs";
import { articles, absent } from "./articles.mjs";
import { browser } from "./browser.mjs";

const servers = {};
let analyze;
before(async () => {
  analyze = await browser();
  for (const [name, start] of Object.entries(fronts)) servers[name] = await start();
});
after(async () => {
  for (const s of Object.values(servers)) await s.stop();
});

const units = ["utf-16", "utf-8", "utf-32"];
const includes = ["", "clean", "clean,paragraphs,sentences,tokens"];
const variants = [
  ...units.flatMap((offsets) => includes.map((include) => ({ offsets, include }))),
  { offsets: "utf-16", include: "clean,sentences", quotedSentences: "whole" },
  { offsets: "utf-16", include: "tokens", language: "de" },
  { offsets: "utf-16", include: "", language: "x-none <&\"" },
];

for (const why of absent) test(why, { skip: why }, () => {});

for (const [name, text] of Object.entries(articles)) {
  test(`conform: ${name}`, async () => {
    const whole = text.isWellFormed(); // else only JSON can carry it
    for (const options of variants) {
      const want = analyze(text, options);
      assert.equal(typeof want, "string", `wasm: ${want}`);
      const query = new URLSearchParams(options);
      const requests = [{ path: `/api/v1/analyze?${query}`, headers: json, body: JSON.stringify({ text }) }];
      if (whole) requests.push({ path: `/api/v1/analyze?${query}`, headers: plain, body: text });
      for (const [front, server] of Object.entries(servers)) {
        for (const request of requests) {
          const { status, body } = await send(server, request);
          assert.equal(status, 200);
          same(body, want, `${front}, ${query}, ${request.headers["content-type"]}`);
        }
        const line = await send(server, { path: `/api/v1/batch?${query}`, headers: ndjson, body: JSON.stringify({ id: 1, text }) });
        same(line.body, `{"id":1,"report":${want}}\n`, `${front}, ${query}, batch`);
      }
      places(JSON.parse(want), text.toWellFormed(), options.offsets);
    }
  });
}

// slicers give the text of a place in each unit.
const slicers = {
  "utf-16": (text) => (start, end) => text.slice(start, end),
  "utf-8": (text) => {
    const bytes = Buffer.from(text);
    return (start, end) => bytes.toString("utf8", start, end);
  },
  "utf-32": (text) => {
    const points = Array.from(text);
    return (start, end) => points.slice(start, end).join("");
  },
};

// places checks every place of a report against the text.
function places(report, text, unit) {
  const slice = slicers[unit](text);
  const length = report.length[unit];
  same(slice(0, length), text, "the whole text");
  const walk = (at, x) => {
    if (x === null || typeof x !== "object") return;
    if (typeof x.start === "number") {
      assert.ok(0 <= x.start && x.start <= x.end && x.end <= length, `${at}: ${x.start}-${x.end} of ${length}`);
      const held = slice(x.start, x.end);
      assert.ok(held.isWellFormed() && (unit !== "utf-8" || Buffer.byteLength(held) === x.end - x.start), `${at} cuts a character`);
      if ("text" in x) same(held, x.text, at);
    }
    for (const [key, value] of Object.entries(x)) walk(`${at}.${key}`, value);
  };
  walk("report", report);
  for (const q of report.quotes) same(q.text, q.spans.map((s) => slice(s.start, s.end)).join(" … "), "a quote");
  if (report.clean) same(report.clean.text, report.clean.spans.map((s) => slice(s.start, s.end)).join(""), "the clean text");
}
