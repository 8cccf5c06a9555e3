// The page for everyone: by keyboard alone, by axe-core's rules, light and dark, wide and at 360 pixels.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { browser, server } from "./stage.mjs";
import { sample, visit } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// check runs every rule of axe on what is shown, best practices too.
async function check(page, where) {
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((node) => `${node.target} (${node.any[0]?.message ?? v.help})`).join("; ")}`);
  assert.deepEqual(told, [], where);
}

for (const [name, width, height] of [["wide", 1280, 800], ["360 pixels", 360, 740]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
      const { page, context } = await visit(browser, server.origin, { viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
      await page.addInitScript(axe); // CSP forbids a script element
      await page.reload();
      await check(page, "start");
      await sample(page);
      for (const tab of ["quotes", "repeats", "numbers", "topics"]) {
        await page.locator("#tab-" + tab).click();
        await check(page, tab);
        const card = page.locator(`#panel-${tab} [data-id]`).first();
        if (await card.count()) {
          await card.hover();
          await check(page, tab + ", a finding lit");
        }
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} pixels wider than the screen`);
      await page.locator("#edit").click();
      await check(page, "editing");
      await context.close();
    });
  }
}

test("everything is reached by keyboard", async () => {
  const { page, context } = await visit(browser, server.origin);
  const press = (...keys) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.locate || document.activeElement.textContent);
  const tabTo = async (id) => {
    for (let i = 0; i < 60; i++) {
      if ((await focus()) === id) return;
      await press("Tab");
    }
    assert.fail(`${id} is not reached by Tab`);
  };

  await tabTo("sample");
  await press("Enter");
  await page.locator(".card").first().waitFor();
  assert.equal(await focus(), "reader", "the article has the focus");

  await press("ArrowRight", "ArrowRight");
  const mark = await focus();
  await press("Enter");
  const finding = page.locator("*:focus");
  assert.match(await finding.getAttribute("id"), /^quote-\d+$/);
  assert.ok((await page.locator("#reader mark.on").allTextContents()).join(" ").includes(mark), "the finding's marks are lit");

  await page.locator("#copy").focus();
  await tabTo("tab-quotes");
  await press("ArrowLeft");
  assert.equal(await focus(), "tab-repeats");
  await tabTo("repeat-0");
  assert.ok((await page.locator("#reader mark.on").count()) > 0, "focus shows a finding in the text");
  await press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.closest("mark")?.dataset.id), "repeat-0");
  await press("Escape");
  assert.equal(await focus(), "repeat-0");
  await press("Tab", "Tab", "Enter");
  await page.locator("#undo").waitFor();
  await tabTo("undo");
  await press("Enter");
  await page.locator("#undo").waitFor({ state: "hidden" });
  await context.close();
});
