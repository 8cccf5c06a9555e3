// Numbers and places as people read them.

const whole = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const fine = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** count writes a number with its noun: 1 word, 2 words. */
export function count(n, noun, plural = noun + "s") {
  return `${whole.format(n)} ${n === 1 ? noun : plural}`;
}

/** percent writes a share of 0 to 1. A part never reads as nothing, nor as everything. */
export function percent(share) {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return "under 1 %";
  if (rounded === 100 && share < 1) return "over 99 %";
  return rounded + " %";
}

/** duration writes seconds: 45 s, 2 min 5 s, 1 h 20 min. */
export function duration(seconds) {
  const s = Math.round(seconds);
  if (s < 60) return s + " s";
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.round((s % 3600) / 60)} min`;
}

/** decimal writes a number with as many decimals as its size deserves. */
export function decimal(n) {
  if (Number.isInteger(n)) return whole.format(n);
  return Math.abs(n) >= 10 ? short.format(n) : fine.format(n);
}

/** bytes writes the length of a file. */
export function bytes(n) {
  if (n < 1000) return n + " B";
  return n < 1e6 ? short.format(n / 1e3) + " kB" : short.format(n / 1e6) + " MB";
}

/** excerpt shortens a text in its middle, at spaces. */
export function excerpt(text, longest = 240) {
  const line = (part) => part.replace(/\s+/g, " ").trim();
  if (text.length <= longest) return line(text);
  const head = line(text.slice(0, Math.round(longest * 0.65))).replace(/\s\S*$/, "");
  const tail = line(text.slice(-Math.round(longest * 0.3))).replace(/^\S*\s/, "");
  return `${head} … ${tail}`;
}
