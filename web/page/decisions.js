// What the reader put back and what they took out, each step undoable.

/** Decisions are the spans to keep and to remove, as the analyzer takes them. changed follows each step. */
export class Decisions {
  #steps = [];
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  get count() {
    return this.#steps.length;
  }

  /** options are the spans that hold after every step: a later step overrides an earlier one it overlaps. */
  get options() {
    const keep = [];
    const remove = [];
    for (const [i, { span, removed }] of this.#steps.entries()) {
      const overridden = this.#steps.slice(i + 1).some((later) => later.span.start === span.start && later.span.end === span.end);
      if (!overridden) (removed ? remove : keep).push(span);
    }
    return { keep, remove };
  }

  /** decide takes a span out of the clean text, or puts it back. */
  decide({ start, end }, removed) {
    this.#steps.push({ span: { start, end }, removed });
    this.#changed(removed ? "Left out of the clean text." : "Put back into the clean text.");
  }

  undo() {
    if (this.#steps.length === 0) return;
    const { removed } = this.#steps.pop();
    this.#changed(removed ? "Undone: it is back in the clean text." : "Undone: it is left out again.");
  }

  /** forget drops every step without a word: another article has come. */
  forget() {
    this.#steps = [];
  }
}
