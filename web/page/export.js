// Takes results out of the page: to the clipboard, or as files.

/** copy puts a text on the clipboard. */
export async function copy(text) {
  await navigator.clipboard.writeText(text);
}

/** download offers a text as a file. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const COLUMNS = ["number", "type", "speaker", "description", "text", "cue", "addressee", "negated", "confidence", "rule", "start", "end"];

/** quotesCSV writes the quotes as RFC 4180 has it, a row each. */
export function quotesCSV(report) {
  const rows = report.quotes.map((quote, i) => {
    const who = report.speakers[quote.speakerId];
    return [
      i + 1,
      quote.type,
      who?.name ?? "",
      who?.description ?? "",
      quote.text,
      quote.cue?.text ?? "",
      quote.addressee?.text ?? "",
      quote.negated,
      quote.confidence,
      quote.rule,
      quote.spans[0].start,
      quote.spans.at(-1).end,
    ];
  });
  return [COLUMNS, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

// cell quotes where it must, and keeps a spreadsheet from taking an article's text for a formula.
function cell(value) {
  let text = String(value);
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
