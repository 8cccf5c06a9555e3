// How an article comes in: typed, pasted, dropped, or opened as a file.

const LARGEST = 64e6; // bytes of a file: beyond it the analysis would need more memory than wasm has

/** Unreadable tells why a file was not taken, in words for the reader. */
export class Unreadable extends Error {}

/** readFile reads a text file. It gives {text, note}: note says when another encoding than UTF-8 was assumed. */
export async function readFile(file) {
  if (file.size > LARGEST) throw new Unreadable(`${file.name} is larger than 64 MB.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [mark1, mark2] = bytes;
  if ((mark1 === 0xff && mark2 === 0xfe) || (mark1 === 0xfe && mark2 === 0xff)) {
    return { text: new TextDecoder(mark1 === 0xff ? "utf-16le" : "utf-16be").decode(bytes), note: "" };
  }
  if (bytes.subarray(0, 4096).includes(0)) throw new Unreadable(`${file.name} is not a text file. Save it as plain text, or copy the article and paste it.`);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), note: "" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), note: `${file.name} is not in UTF-8; it was read as Windows-1252.` };
  }
}

/** takeArticles listens for pastes and drops anywhere on the page. taken gets a text, opened a file. */
export function takeArticles(page, { taken, opened }) {
  page.addEventListener("paste", (event) => {
    const field = event.target.closest?.("textarea");
    const whole = field && field.selectionStart === 0 && field.selectionEnd === field.value.length;
    if (field && !whole) return; // an edit like any other
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData("text/plain");
    if (!text && !file) return;
    event.preventDefault(); // a text area takes seconds to lay out megabytes
    if (text) taken(text);
    else opened(file);
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
    const [file] = event.dataTransfer.files;
    if (file) opened(file);
    else taken(event.dataTransfer.getData("text/plain"));
  });
}

function droppable({ dataTransfer }) {
  return dataTransfer.types.includes("Files") || dataTransfer.types.includes("text/plain");
}
