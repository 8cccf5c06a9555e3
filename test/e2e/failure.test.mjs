// When something is missing: JavaScript, the wasm, the network, the reader's patience.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, server } from "./stage.mjs";
import { ready, sample, visit } from "./visit.mjs";

test("without JavaScript the page says so, and offers to try again", async () => {
  const { page, context } = await visit(browser, server.origin, { javaScriptEnabled: false });
  assert.match(await page.locator("#without noscript").textContent(), /needs JavaScript/);
  await page.locator("#without a", { hasText: "Try again" }).waitFor({ timeout: 6000 });
  assert.equal(await page.locator("main").isVisible(), false);
  await context.close();
});

test("when its script is lost the page says so too", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/assets/page.*.js", (route) => route.abort());
  await page.goto(server.origin);
  await page.locator("#without .late").waitFor({ timeout: 6000 });
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".late")).visibility === "visible");
  await context.close();
});

test("when the wasm fails to load the page says why, and trying again helps", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  let lost = true;
  let refused = 0;
  await context.route("**/*.wasm", async (route) => {
    if (!lost) return route.continue();
    await route.fulfill({ status: 503, body: "" });
    refused++;
  });
  await page.goto(server.origin);
  await page.locator("#trouble", { hasText: "503" }).waitFor();
  const before = refused;
  await page.locator("#sample").click();
  for (let i = 0; i < 100 && refused === before; i++) await page.waitForTimeout(50);
  assert.ok(refused > before, "a second worker asks for the wasm again");
  await page.waitForTimeout(500); // its failure is told, and taken in
  assert.notEqual(await page.locator("#text").inputValue(), "", "the article stays in the field");
  lost = false;
  await page.locator("#retry").click();
  await page.locator(".card").first().waitFor();
  assert.equal(await page.locator("#trouble").isVisible(), false);
  await context.close();
});

test("without WebAssembly the page says so", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await context.route("**/assets/worker.*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: "Object.defineProperty(self,'WebAssembly',{value:undefined});" + (await response.text()) });
  });
  await page.goto(server.origin);
  await page.locator("#trouble", { hasText: "no WebAssembly" }).waitFor();
  await context.close();
});

test("after one visit the page works without a network", async () => {
  const { page, context } = await visit(browser, server.origin);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await sample(page);
  assert.match(await page.locator("#facts").textContent(), /words/);
  await context.close();
});

test("megabytes of text never freeze the page, and the analysis can be cancelled", async (t) => {
  const { page, context } = await visit(browser, server.origin);
  await ready(page);
  await page.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      setTimeout(tick);
    };
    tick();
    const words = "the council said that rails “cost more” than a bridge of nine million would have in April".split(" ");
    globalThis.loop = () => {
      const start = performance.now();
      for (let i = 0, x = 1; i < 2e7; i++) x = (x * 31 + i) | 0;
      return performance.now() - start;
    };
    let seed = 7;
    const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const paragraph = () => Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]).join(" ") + ".";
    globalThis.article = (size) => {
      const parts = [];
      for (let n = 0; n < size; n += parts.at(-1).length + 2) parts.push(paragraph());
      return parts.join("\n\n");
    };
    globalThis.drop = (text) => {
      const transfer = new DataTransfer();
      transfer.setData("text/plain", text);
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    };
  });

  await page.evaluate(() => {
    const text = globalThis.article(3e6);
    globalThis.longest = 0;
    globalThis.drop(text);
  });
  await page.locator(".card").first().waitFor({ timeout: 60_000 });
  await page.locator("#tab-repeats").click();
  await page.locator("#tab-numbers").click();
  const longest = await page.evaluate(() => globalThis.longest);
  const loop = await page.evaluate(() => Math.max(globalThis.loop(), globalThis.loop(), globalThis.loop()));
  const limit = Math.max(500, 25 * loop); // a loop of 20 ms tells how much of the machine is the test's
  t.diagnostic(`3 MB: the page was busy for at most ${longest.toFixed(0)} ms at a time; a loop of about 20 ms took ${loop.toFixed(0)} ms`);
  assert.ok(longest < limit, `the page stood still for ${longest.toFixed(0)} ms`);

  const facts = await page.locator("#facts").textContent();
  await page.evaluate(() => globalThis.drop(globalThis.article(20e6)));
  await page.locator("#cancel").click();
  await page.locator("#waiting").waitFor({ state: "hidden" });
  assert.equal(await page.locator("#facts").textContent(), facts, "what was there before is still shown");
  await page.locator("#tab-quotes").click();
  await page.locator("#clear").click();
  await sample(page);
  assert.match(await page.locator("#facts").textContent(), /^2\d\d words/, "the spare has taken over");
  await context.close();
});
