import { complete, drain, end, lineTooLarge, tooLarge, unreadable } from "./body.mjs";

// Lines cuts a body into lines. It reads ahead of whoever takes them, as far as the limit of a batch, so that a
// client that sends all before it reads anything is not left waiting for itself.
export class Lines {
  #reader;
  #limits;
  #number = 0;
  #chunks = []; // read, and not looked at
  #ended = -1; // how the body ended
  #wake = () => {};
  #filled; // kept when the body has been read
  #parts = []; // of the line being put together
  #length = 0; // theirs

  constructor(stream, limits) {
    this.#reader = stream.getReader();
    this.#limits = limits;
    this.#filled = this.#fill();
  }

  // next is the next line without its line feed; blank lines are counted and passed over.
  async next() {
    for (;;) {
      this.#number++;
      const line = await this.#line();
      if (line.cut !== complete || !isBlank(line.bytes)) return { ...line, number: this.#number };
    }
  }

  // finish waits until as much of the body has been read as will be.
  finish() {
    return this.#filled;
  }

  cancel() {
    this.#reader.cancel().catch(() => {});
  }

  async #line() {
    for (;;) {
      const chunk = this.#chunks[0];
      if (chunk === undefined) {
        if (this.#ended >= 0) return this.#last();
        await new Promise((wake) => (this.#wake = wake));
        continue;
      }
      const feed = chunk.indexOf(10);
      if (feed < 0) {
        this.#add(chunk);
        this.#chunks.shift();
        continue;
      }
      this.#add(chunk.subarray(0, feed));
      this.#chunks[0] = chunk.subarray(feed + 1);
      return this.#take();
    }
  }

  // add adds a part to the line. One past its limit is counted, and no longer kept.
  #add(part) {
    this.#length += part.length;
    if (this.#length > this.#limits.body) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  #take() {
    const [parts, length] = [this.#parts, this.#length];
    this.#parts = [];
    this.#length = 0;
    if (length > this.#limits.body) return { bytes: none, cut: lineTooLarge };
    return { bytes: parts.length === 1 ? parts[0] : joined(parts, length), cut: complete };
  }

  #last() {
    if (this.#ended !== end) return { bytes: none, cut: this.#ended };
    if (this.#length === 0) return { bytes: none, cut: end };
    return this.#take();
  }

  async #fill() {
    let room = this.#limits.batch;
    try {
      while (room >= 0) {
        const { done, value } = await this.#reader.read();
        if (done) return this.#end(end);
        this.#chunks.push(value.length > room ? value.subarray(0, room) : value);
        room -= value.length;
        this.#wake();
      }
      this.#end(tooLarge);
      await drain(this.#reader);
    } catch {
      this.#end(unreadable);
    }
  }

  #end(how) {
    if (this.#ended < 0) this.#ended = how;
    this.#wake();
  }
}

const none = new Uint8Array(0);

function joined(parts, length) {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// isBlank tells whether a line is nothing but what JSON takes for space.
function isBlank(line) {
  for (const c of line) if (c !== 32 && c !== 9 && c !== 13) return false;
  return true;
}
