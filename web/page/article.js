// How an article comes in: typed, pasted, dropped, or opened as a file.

const LARGEST = 64e6; // bytes of a file: beyond it the analysis would need more memory than wasm has

/** Unreadable tells why a file was not taken, in words for the reader. */
export class Unreadable extends Error {}

/** readFile reads a text file. It gives {text, note}: note says when another encoding than UTF-8 was assumed. */
export async function readFile(file) {
  if (file.size > LARGEST) throw new Unreadable(`${file.name} is larger than 64 MB.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Unreadable(`${file.name} is empty.`);
  const head = bytes.subarray(0, 4096);
  const kind = kindOf(head);
  if (kind) throw new Unreadable(`${file.name} is ${kind}, not plain text. Open it, copy the article and paste it here.`);
  const utf16 = utf16Of(head);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), note: "" };
  if (head.some(isControl)) throw new Unreadable(`${file.name} is not a text file. Open it, copy the article and paste it here.`);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), note: "" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), note: `${file.name} is not in UTF-8; it was read as Windows-1252.` };
  }
}

// What files begin with that hold an article, but not as plain text.
const KINDS = [
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a document or an archive"],
  ["\xd0\xcf\x11\xe0", "a document of Word or another office program"],
  ["{\\rtf", "a formatted document (RTF)"],
];

function kindOf(head) {
  const begin = String.fromCharCode(...head.subarray(0, 8));
  return KINDS.find(([magic]) => begin.startsWith(magic))?.[1];
}

// utf16Of names the UTF-16 that a text is in, by its mark or by where its zeros are: every other byte of most letters.
function utf16Of(head) {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i & 1]++;
  const [even, odd] = zeros.map((n) => n / head.length);
  if (odd > 0.2 && even === 0) return "utf-16le";
  if (even > 0.2 && odd === 0) return "utf-16be";
  return null;
}

// isControl tells of a byte that no text has: tabs, feeds and the escape of terminals aside.
function isControl(byte) {
  return byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27;
}

/** takeArticles listens for pastes and drops anywhere on the page. taken gets a text, opened files. */
export function takeArticles(page, { taken, opened }) {
  page.addEventListener("paste", (event) => {
    const field = event.target.closest?.("textarea");
    const whole = field && field.selectionStart === 0 && field.selectionEnd === field.value.length;
    if (field && !whole) return; // an edit like any other
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData("text/plain");
    if (!text && files.length === 0) return;
    event.preventDefault(); // a text area takes seconds to lay out megabytes
    if (text) taken(text);
    else opened(files);
  });

  let depth = 0; // enter and leave come for each element crossed
  const over = (on) => page.classList.toggle("dropping", on);
  page.addEventListener("dragenter", (event) => {
    if (droppable(event)) over(++depth > 0);
  });
  page.addEventListener("dragleave", (event) => {
    if (droppable(event)) over(--depth > 0);
  });
  page.addEventListener("dragover", (event) => {
    if (droppable(event)) event.preventDefault();
  });
  page.addEventListener("drop", (event) => {
    if (!droppable(event)) return;
    event.preventDefault();
    over((depth = 0) > 0);
    const { files } = event.dataTransfer;
    if (files.length > 0) opened(files);
    else taken(event.dataTransfer.getData("text/plain"));
  });
}

function droppable({ dataTransfer }) {
  return dataTransfer.types.includes("Files") || dataTransfer.types.includes("text/plain");
}
