// A visit to the page, watched: what the console says, which errors go uncaught, and who is asked for anything.
import { readFileSync } from "node:fs";

export const ARTICLE = new URL("../../../shared/articles/peskov-saba.txt", import.meta.url);

/** founding gives the founding article, or null where it is not at hand. */
export function founding() {
  try {
    return readFileSync(ARTICLE, "utf8");
  } catch {
    return null;
  }
}

/** visit opens the page and gives {page, context, noise, foreign}: both lists must stay empty. */
export async function visit(browser, origin, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const noise = [];
  const foreign = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(message.text());
  });
  page.on("pageerror", (error) => noise.push(error.stack));
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== origin && !request.url().startsWith("blob:")) foreign.push(request.url());
  });
  await page.goto(origin);
  return { page, context, noise, foreign };
}

/** paste pastes a text as a reader does, and gives the milliseconds until its findings are painted. */
export async function paste(page, text) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator("#text").focus();
  await page.evaluate(() => {
    document.addEventListener("paste", () => (globalThis.pastedAt = performance.now()), { capture: true, once: true });
    globalThis.painted = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("#reader mark") || !document.querySelector("#panels .card")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - globalThis.pastedAt)));
      }).observe(document.body, { childList: true, subtree: true });
    });
  });
  await page.keyboard.press("Control+V");
  return page.evaluate(() => globalThis.painted);
}

/** sample presses "Try a sample" and waits for what is found. */
export async function sample(page) {
  await page.locator("#sample").click();
  await page.locator("#panels .card:visible").first().waitFor();
}

/** ready waits until the analyzer has started. */
export async function ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.analyzer === "ready");
}
