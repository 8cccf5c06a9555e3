import assert from "node:assert/strict";

// same asserts that two texts are equal, and shows where they part: reports are too long to be shown whole.
export function same(got, want, what) {
  [got, want] = [String(got), String(want)];
  if (got === want) return;
  let at = 0;
  while (got[at] === want[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
  assert.fail(`${what}: differs at ${at} of ${want.length}\n  got  ${around(got)}\n  want ${around(want)}`);
}
