// The first buffer of a body, in bytes: most articles fit. A declared length makes it larger only up to the second
// figure, so that a client must send what it wants held.
const first = 8 << 10;
const most = 256 << 10;

// What is missing from a body or line: the Cut of the API.
export const complete = 0;
export const lineTooLarge = 1;
export const tooLarge = 2;
export const unreadable = 3;
export const end = 4;

// read reads a whole body and gives {bytes, cut}. Past cap bytes it keeps nothing more.
export async function read(stream, cap, declared) {
  try {
    return await whole(stream, cap, declared);
  } catch {
    return { bytes: new Uint8Array(0), cut: unreadable }; // the client broke off, or its chunks are none
  }
}

async function whole(stream, cap, declared) {
  const reader = stream.getReader({ mode: "byob" });
  const expected = Number(declared) + 1; // one more, so that the end is seen without growing
  let buffer = new ArrayBuffer(Math.min(cap + 1, expected > 1 && expected <= most ? expected : first));
  let length = 0;
  for (;;) {
    const free = buffer.byteLength - length;
    const { done, value } = await reader.readAtLeast(free, new Uint8Array(buffer, length));
    if (value) {
      buffer = value.buffer;
      length += value.byteLength;
    }
    if (length > cap) {
      reader.releaseLock();
      await drain(stream.getReader());
      return { bytes: new Uint8Array(0), cut: tooLarge };
    }
    if (done || (value && value.byteLength < free)) return { bytes: new Uint8Array(buffer, 0, length), cut: complete };
    if (length === buffer.byteLength) buffer = grown(buffer, cap);
  }
}

// drained is how much of a refused body is still read, in bytes, and thrown away before it is cancelled: a client that
// sends all before it reads anything then sees the refusal, and not a broken connection. (workerd closes the connection
// with the answer, so the answer has to wait for that.)
const drained = 8 << 20;

export async function drain(reader) {
  for (let room = drained; room > 0; ) {
    const { done, value } = await reader.read();
    if (done) return;
    room -= value.byteLength;
  }
  reader.cancel().catch(() => {});
}

function grown(buffer, cap) {
  const larger = new Uint8Array(Math.min(cap + 1, 2 * buffer.byteLength));
  larger.set(new Uint8Array(buffer));
  return larger.buffer;
}
