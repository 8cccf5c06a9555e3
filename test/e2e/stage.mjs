// The server and the browser that the tests of a file share, from its first test to its last.
import { after, before } from "node:test";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

export let browser;
export let server;

before(async () => {
  [server, browser] = await Promise.all([serve(), launch()]);
});

after(async () => {
  await browser?.close();
  server?.stop();
});
