// The first findings of a page cost a browser 250 ms that the next do not: fonts to find, styles to match, functions to
// compile. So the sample's are laid out once where nobody sees them, a piece a frame, before the reader's article comes.
import { byId } from "./element.js";

const PATIENCE = 250; // milliseconds for a frame: a page in the background has none

/** rehearse shows a report unseen, as long as free() holds, and leaves nothing behind. */
export async function rehearse(findings, text, report, free) {
  const root = document.documentElement;
  const steps = [
    () => findings.show(text, report),
    () => findings.show(text, report), // engines keep what they compiled when they meet it again
    ...["repeats", "numbers", "topics"].map((name) => () => findings.rehearse(name)),
  ];
  for (const step of steps) {
    if (!free()) break;
    root.classList.add("rehearsing");
    step();
    await frame();
  }
  root.classList.remove("rehearsing");
  if (!root.classList.contains("analysed")) findings.clear();
}

// frame waits until what has been put into the page is laid out, and content-visibility has been looked at.
function frame() {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
