// The picture in the README, made by the page itself. SCREENSHOT=1 writes it: its pixels differ with the fonts.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./server.mjs";
import { browser, server } from "./stage.mjs";
import { sample, visit } from "./visit.mjs";

test("the README's screenshot", async () => {
  const { page } = await visit(browser, server.origin, { viewport: { width: 1360, height: 860 }, reducedMotion: "reduce" });
  await sample(page);
  await page.locator(".card.quote").nth(1).hover();
  await page.locator("#reader mark.on").first().waitFor();
  mkdirSync(join(root, "docs"), { recursive: true });
  const picture = await page.screenshot(process.env.SCREENSHOT ? { path: join(root, "docs", "screenshot.png") } : {});
  assert.ok(picture.length > 20_000, "the picture shows something");
});
