// The article as it is read: every finding marked, each mark leading to its finding and back.
import { blocks, lastBefore, segments } from "./blocks.js";
import { h } from "./element.js";

const AT_ONCE = 12; // blocks that are laid out before the page is shown
const IDLE_LIMIT = 400; // blocks up to which the rest is laid out too, for the browser's own search

// What a mark is, for those who hear the article instead of seeing its colours.
const WHAT = {
  quote: "quote",
  cue: "words of saying",
  source: "speaker",
  copy: "repeat",
  first: "what is repeated",
  change: "change",
  key: "key sentence",
  keyword: "keyword",
  name: "name",
};

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Reader fills an element with an article. chosen is called with a finding's id when its mark is activated. */
export class Reader {
  #element;
  #chosen;
  #blocks = [];
  #marks = [];
  #gone = [];
  #text = "";
  #byId = new Map(); // finding -> its marks' elements that are laid out
  #places = new Map(); // finding -> its marks
  #shown = null;
  #near;
  #idle = 0;

  constructor(element, chosen) {
    this.#element = element;
    this.#chosen = chosen;
    this.#near = new IntersectionObserver((entries) => this.#approach(entries), { root: element, rootMargin: "1500px" });
    element.addEventListener("click", (event) => this.#activate(event.target));
    element.addEventListener("keydown", (event) => this.#key(event));
    element.addEventListener("pointerover", (event) => this.#hover(event.target));
    element.addEventListener("pointerleave", () => this.#hover(null));
  }

  /** hovered is called with the id of the finding under the pointer, or null. */
  hovered = () => {};

  /** open shows an article. gone are the spans that the clean text leaves out. */
  open(text, paragraphs, language, gone) {
    this.#text = text;
    this.#gone = gone;
    this.#near.disconnect();
    this.#blocks = blocks(text, paragraphs);
    this.#element.lang = language;
    this.#element.replaceChildren(
      ...this.#blocks.map((block, i) => {
        block.element = h("div", { class: "block" });
        block.element.style.setProperty("--lines", String(Math.ceil((block.end - block.start) / 70) + block.pieces.length));
        block.index = i;
        return block.element;
      }),
    );
  }

  /** top scrolls to the beginning. It lays the page out: it is for when everything is in its place. */
  top() {
    this.#element.scrollTop = 0;
  }

  /** update takes over what the clean text leaves out now, for the next paint. */
  update(gone) {
    this.#gone = gone;
  }

  /** paint marks the findings of a layer, and lays out what is near the reader's eye. */
  paint(marks) {
    this.#marks = marks;
    this.#byId.clear();
    this.#places = grouped(marks);
    this.#shown = null;
    for (const block of this.#blocks) {
      block.marks = [];
      block.filled = false;
    }
    for (const mark of marks) {
      for (let i = Math.max(0, lastBefore(this.#blocks, mark.start)); i < this.#blocks.length; i++) {
        if (this.#blocks[i].start >= mark.end) break;
        if (this.#blocks[i].end > mark.start) this.#blocks[i].marks.push(mark);
      }
    }
    this.#near.disconnect();
    for (const [i, block] of this.#blocks.entries()) {
      if (i < AT_ONCE) this.#lay(block);
      else {
        block.element.replaceChildren();
        this.#near.observe(block.element);
      }
    }
    this.#tabStop(this.#element.querySelector("[role=link]"));
    if (this.#blocks.length <= IDLE_LIMIT) this.#layRest();
  }

  /** show lights a finding up and brings it into view. null puts the light out. */
  show(id, { scroll = true } = {}) {
    if (this.#shown) for (const element of this.#byId.get(this.#shown) ?? []) element.classList.remove("on");
    this.#shown = id;
    if (id === null || !this.#places.has(id)) return;
    const first = this.#first(id);
    for (const element of this.#byId.get(id) ?? []) element.classList.add("on");
    if (scroll && first) reveal(first, this.#element);
  }

  /** focus moves the keyboard to a finding's first mark. */
  focus(id) {
    const mark = this.#first(id)?.querySelector("[role=link]") ?? this.#first(id);
    if (!mark) return;
    this.#tabStop(mark);
    mark.tabIndex = 0;
    mark.focus();
  }

  /** number gives the paragraph of a place, counted from 1. */
  number(place) {
    const block = this.#blocks[Math.max(0, lastBefore(this.#blocks, place))];
    return block ? block.pieces[Math.max(0, lastBefore(block.pieces, place))].number : 0;
  }

  // #first gives the element of a finding's main mark: the quote rather than its cue, the copy, not the first.
  #first(id) {
    const places = this.#places.get(id);
    if (!places) return null;
    const main = places.find((mark) => /^(quote|copy)/.test(mark.kind)) ?? places[0];
    this.#lay(this.#blocks[Math.max(0, lastBefore(this.#blocks, main.start))]);
    const elements = this.#byId.get(id) ?? [];
    return elements.find((element) => Number(element.dataset.start) === main.start) ?? elements[0];
  }

  #approach(entries) {
    for (const entry of entries) {
      if (entry.isIntersecting) this.#lay(this.#blocks.find((block) => block.element === entry.target));
    }
  }

  #layRest() {
    const turn = ++this.#idle;
    const step = () => {
      if (turn !== this.#idle) return;
      const end = performance.now() + 6;
      const next = this.#blocks.find((block) => !block.filled);
      if (!next) return;
      for (let i = next.index; i < this.#blocks.length && performance.now() < end; i++) this.#lay(this.#blocks[i]);
      setTimeout(step, 30);
    };
    setTimeout(step, 60);
  }

  #lay(block) {
    if (!block || block.filled) return;
    block.filled = true;
    this.#near.unobserve(block.element);
    block.element.replaceChildren(...block.pieces.map((piece) => this.#piece(piece, block.marks)));
  }

  #piece(piece, marks) {
    const here = marks.filter((mark) => mark.start < piece.end && mark.end > piece.start);
    for (let i = Math.max(0, lastBefore(this.#gone, piece.start)); i < this.#gone.length && this.#gone[i].start < piece.end; i++) {
      if (this.#gone[i].end > piece.start) here.push({ ...this.#gone[i], kind: "gone", id: null });
    }
    here.sort((a, b) => a.start - b.start || b.end - a.end);
    const tag = piece.kind === "heading" ? "h2" : "p";
    return h(tag, { class: piece.continued ? "continued" : piece.kind, dir: "auto" }, segments(piece.start, piece.end, here).map((s) => this.#segment(s)));
  }

  #segment({ start, end, marks }) {
    const text = this.#text.slice(start, end);
    if (marks.length === 0) return text;
    const found = marks.filter((mark) => mark.id !== null);
    const gone = marks.some((mark) => mark.id === null);
    if (found.length === 0) return h("del", null, text);
    const lead = found.at(-1); // the innermost
    const opens = lead.start === start && lead.kind !== "mention";
    const inner = opens ? h("span", { role: "link", tabindex: "-1", "aria-roledescription": WHAT[lead.kind.split(" ")[0]] }, text) : text;
    const mark = h("mark", { class: found.map((m) => m.kind).join(" "), "data-id": lead.id, "data-start": start }, gone ? h("del", null, inner) : inner);
    for (const id of new Set(found.map((m) => m.id))) {
      if (!this.#byId.has(id)) this.#byId.set(id, []);
      this.#byId.get(id).push(mark);
      if (id === this.#shown) mark.classList.add("on");
    }
    return mark;
  }

  #activate(target) {
    const mark = target.closest?.("mark");
    if (mark && String(getSelection()) === "") this.#chosen(mark.dataset.id);
  }

  #hover(target) {
    this.hovered(target?.closest("mark")?.dataset.id ?? null);
  }

  // Left and right go from mark to mark, Enter and Escape lead to its finding: the whole text is one stop of the Tab key.
  #key(event) {
    const links = [...this.#element.querySelectorAll("[role=link]")];
    const at = links.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && links.length > 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const to = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
      this.#tabStop(to);
      to.focus();
    } else if ((event.key === "Enter" || event.key === "Escape") && at >= 0) {
      this.#chosen(links[at].closest("mark").dataset.id);
    }
  }

  #tabStop(link) {
    for (const old of this.#element.querySelectorAll('[role=link][tabindex="0"]')) old.tabIndex = -1;
    if (link) link.tabIndex = 0;
  }
}

// reveal scrolls a mark to the upper middle of the pane, unless it is in view.
function reveal(mark, pane) {
  const view = pane.getBoundingClientRect();
  const box = mark.getClientRects()[0];
  if (!box || (box.top >= view.top + 24 && box.bottom <= view.bottom - 48)) return;
  pane.scrollTo({ top: pane.scrollTop + box.top - view.top - view.height / 3, behavior: calm.matches ? "instant" : "smooth" });
}

function grouped(marks) {
  const out = new Map();
  for (const mark of marks) {
    if (!out.has(mark.id)) out.set(mark.id, []);
    out.get(mark.id).push(mark);
  }
  return out;
}
