// Cuts a text into blocks that can be laid out one by one, so that megabytes of it never freeze the page.

const BLOCK = 6_000; // UTF-16 units after which a block ends
const ROWS = 50; // paragraphs after which a block ends
const PIECE = 8_000; // a longer paragraph is laid out in several pieces

/**
 * blocks gives [{start, end, pieces: [{start, end, kind, number, continued}]}]. A piece is a paragraph, or a
 * part of a very long one; number counts paragraphs from 1.
 */
export function blocks(text, paragraphs) {
  const out = [];
  let block = null;
  for (const [i, paragraph] of paragraphs.entries()) {
    for (const piece of pieces(text, paragraph, i + 1)) {
      if (!block || block.pieces.length >= ROWS || block.end - block.start >= BLOCK) {
        block = { start: piece.start, end: piece.end, pieces: [] };
        out.push(block);
      }
      block.pieces.push(piece);
      block.end = piece.end;
    }
  }
  return out;
}

function* pieces(text, { start, end, kind }, number) {
  let continued = false;
  while (end - start > PIECE) {
    let cut = text.lastIndexOf(" ", start + PIECE) + 1;
    if (cut <= start) cut = start + PIECE + (isLowSurrogate(text.charCodeAt(start + PIECE)) ? 1 : 0);
    yield { start, end: cut, kind, number, continued };
    start = cut;
    continued = true;
  }
  yield { start, end, kind, number, continued };
}

function isLowSurrogate(unit) {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** lastBefore gives the index of the last of sorted items that starts at or before a place, or -1. */
export function lastBefore(items, place) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** segments cuts [start, end) at the edges of marks that overlap it: [{start, end, marks}], marks outer first. */
export function segments(start, end, marks) {
  const edges = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start) edges.add(mark.start);
    if (mark.end < end) edges.add(mark.end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const out = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const from = sorted[i];
    open = open.filter((mark) => mark.end > from);
    while (next < marks.length && marks[next].start <= from) {
      if (marks[next].end > from) open.push(marks[next]);
      next++;
    }
    out.push({ start: from, end: sorted[i + 1], marks: open });
  }
  return out;
}
