// Finds a Chromium, and starts it as the tests want it: quiet, and with no service of its maker's.
// Run by itself it prints the browser that would be used, and fails when there is none.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  ...(process.env.PATH ?? "").split(delimiter),
  "/usr/bin",
  "/snap/bin",
  "/Applications/Chromium.app/Contents/MacOS",
  "/Applications/Google Chrome.app/Contents/MacOS",
];

/** executable gives the path of a browser, or null. */
export function executable() {
  const candidates = process.env.CHROMIUM ? [process.env.CHROMIUM] : PLACES.flatMap((place) => [...NAMES, "Chromium", "Google Chrome"].map((name) => join(place, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");

/** launch starts the browser, headless and with an empty profile. */
export async function launch() {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: executable(), args: FLAGS });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = executable();
  console.log(found ?? "no Chromium found");
  process.exit(found ? 0 : 1);
}
