// The page: joins the article, the analyzer in its worker, and the findings.
import { Analysis, Cancelled } from "./analysis.js";
import { readFile, takeArticles, Unreadable } from "./article.js";
import { Decisions } from "./decisions.js";
import { byId } from "./element.js";
import { copy, download, quotesCSV } from "./export.js";
import { Findings } from "./findings.js";
import { bytes, count, decimal } from "./format.js";
import { languageName, offerLanguages } from "./languages.js";
import { keepOffline } from "./offline.js";
import { Reader } from "./reader.js";
import { rehearse } from "./rehearsal.js";
import { sample } from "./sample.js";

const EDITABLE = 400_000; // UTF-16 units: a text area with more is slow to type in
const TYPING = 250; // milliseconds without a key before a typed text is analysed
const LONG = 1_000_000; // characters of JSON that take a noticeable time to read
const SLOW = 150; // milliseconds after which waiting is worth a word

const READINESS = { loading: "Getting ready …", warm: "Getting ready …", ready: "Ready.", failed: "" };

const root = document.documentElement;
root.classList.remove("plain");

const field = byId("text");
let text = "";
let answer = null; // {text, report, json} of what is shown
let timer = 0;
let lost = ""; // the text that was cleared last, until something else is done

const analysis = new Analysis(async (state, detail) => {
  root.dataset.analyzer = state;
  byId("trouble").hidden = state !== "failed";
  if (state === "failed") {
    byId("reason").textContent = detail;
    wait(false);
  } else if (state === "warm") {
    const free = () => text === "" && field.value === "";
    if (detail && free()) await rehearse(findings, sample, JSON.parse(detail), free);
    if (root.dataset.analyzer === "warm") root.dataset.analyzer = "ready";
  }
  byId("readiness").textContent = READINESS[root.dataset.analyzer];
});
const reader = new Reader(byId("reader"), (id) => findings.reveal(id));
const decisions = new Decisions((what) => analyse({ again: true, say: what }));
const findings = new Findings(reader, (span, removed) => decisions.decide(span, removed));

offerLanguages(byId("language"));
takeArticles(document.body, { taken: (pasted) => take(pasted), opened: open });
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(typed, TYPING);
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) read();
});
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.target !== field && decisions.count > 0) {
    event.preventDefault();
    decisions.undo();
  }
});
byId("language").addEventListener("change", () => text && analyse());
on("sample", () => take(sample));
on("sample-again", () => take(sample));
on("open", () => byId("file").click());
on("open-again", () => byId("file").click());
byId("file").addEventListener("change", (event) => {
  if (event.target.files.length > 0) open(event.target.files);
  event.target.value = "";
});
byId("home").addEventListener("click", (event) => {
  if (text === "" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault(); // a new page would have lost the text
  clear();
});
on("read", read);
on("edit", edit);
on("clear", clear);
on("undo", () => (lost ? take(lost) : decisions.undo()));
on("cancel", () => analysis.cancel());
on("retry", () => {
  analysis.restart();
  if (text) analyse();
});
on("copy", async () => {
  try {
    await copy(answer.report.clean.text);
    say("Copied the clean text.");
  } catch {
    say("The browser did not allow copying.");
  }
});
on("json", () => download("verbatim.json", "application/json", answer.json));
on("csv", () => download("verbatim-quotes.csv", "text/csv", quotesCSV(answer.report)));

if (document.readyState === "complete") keepOffline();
else addEventListener("load", keepOffline);
if (field.value) typed(); // the browser kept it over a reload

/** take takes a whole article and shows it as it is read. */
function take(whole, note = "") {
  clearTimeout(timer);
  text = whole;
  lost = "";
  decisions.forget();
  analyse({ read: true, say: note });
}

// fill puts the text into the field. It waits for the findings when they are quick: a field that is seen is laid out.
function fill() {
  const whole = text.length > EDITABLE ? "" : text;
  if (field.value !== whole) field.value = whole;
}

function typed() {
  if (field.value === text) return;
  text = field.value;
  lost = "";
  decisions.forget();
  if (text.trim() === "") return clear();
  analyse();
}

async function open([file, ...others]) {
  try {
    const { text: content, note } = await readFile(file);
    take(content, others.length > 0 ? `Opened ${file.name} alone: one article at a time.` : note);
  } catch (error) {
    say(error instanceof Unreadable ? error.message : `${file.name} could not be read.`);
  }
}

/** analyse analyses the text and shows what was found. */
async function analyse({ again = false, say: what = "", read = false } = {}) {
  const slow = setTimeout(() => {
    if (read) {
      root.classList.add("reading");
      fill();
    }
    wait(true);
  }, SLOW);
  const options = { include: ["clean", "paragraphs"], language: byId("language").value || null, ...decisions.options };
  try {
    const { json, milliseconds } = await analysis.run(text, options);
    answer = { text, json, report: JSON.parse(json) };
    if (json.length > LONG) await new Promise((resolve) => setTimeout(resolve)); // a pause for the reader's clicks
    show(milliseconds, { again, read });
    say(what);
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      giveUp("failed");
      say(error.message);
    } else if (error.message !== "overtaken") giveUp(error.message, read);
  } finally {
    clearTimeout(slow);
    if (read) fill(); // what is being typed is the reader's
    wait(false);
  }
}

function show(milliseconds, { again, read }) {
  const { report } = answer;
  root.classList.remove("rehearsing");
  root.classList.add("analysed");
  if (read) root.classList.add("reading");
  look();
  const words = report.statistics.words ?? 0;
  byId("facts").textContent = `${count(words, "word")} · ${languageName(report.language)}`;
  byId("time").textContent = ` · in ${decimal(Math.max(1, Math.round(milliseconds)))} ms`;
  byId("edit").disabled = text.length > EDITABLE;
  byId("edit").title = text.length > EDITABLE ? "Too long to edit here" : "";
  byId("csv").disabled = report.quotes.length === 0;
  byId("undo").hidden = decisions.count === 0;
  if (read || again) byId("heard").textContent = `${count(report.quotes.length, "quote")} and ${count(report.duplicates.length, "repeat")} found in ${count(words, "word")}.`;
  findings.show(text, report, { again });
  if (read) byId("reader").focus({ preventScroll: true });
}

// giveUp goes back to what is shown, if the reader cancelled, or offers the article again where nothing is; a text whose
// analysis failed waits for another try.
function giveUp(why, read) {
  if (why === "cancelled" && answer) {
    text = answer.text;
    fill();
    return;
  }
  if (why === "cancelled") {
    if (read) lost = text;
    text = "";
    byId("undo").hidden = lost === "";
    say(lost && "Cancelled.");
  } else {
    answer = null; // what is shown is of another text
    root.classList.remove("analysed");
  }
  root.classList.remove("reading");
  look();
}

function wait(on) {
  byId("waiting").hidden = !on;
  if (on) byId("waiting-for").textContent = `Analysing ${bytes(text.length)} …`;
}

function read() {
  clearTimeout(timer);
  typed();
  if (text) root.classList.add("reading");
  look();
  byId("reader").focus({ preventScroll: true });
}

function edit() {
  root.classList.remove("reading");
  look();
  field.focus();
}

// look tells the two buttons which view is shown.
function look() {
  const reading = root.classList.contains("reading");
  byId("read").setAttribute("aria-pressed", String(reading));
  byId("edit").setAttribute("aria-pressed", String(!reading));
}

function clear() {
  analysis.cancel();
  lost = text;
  text = field.value = "";
  answer = null;
  decisions.forget();
  root.classList.remove("reading", "analysed");
  look();
  byId("undo").hidden = lost === "";
  say(lost && "Cleared.");
  field.focus();
}

function say(what) {
  byId("said").textContent = what;
  byId("notice").hidden = what === "" && decisions.count === 0;
}

function on(id, act) {
  byId(id).addEventListener("click", act);
}
