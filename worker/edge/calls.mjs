// Calls makes calls into the one program of the isolate, each synchronous and alone, and replaces the program when
// it has failed, was killed inside a call, or has grown too large.
export class Calls {
  // Above this much memory the program is let go after the call: an isolate has 128 MB, WebAssembly memory never
  // shrinks, and its successor must fit beside it until the garbage collector has been.
  static mark = 48 << 20;

  #start;
  #program = null;
  #busy = false;

  constructor(start) {
    this.#start = start;
  }

  // limits are the sizes to stop reading at, or null when no program can be started.
  limits(env) {
    return this.#ready(env)?.limits ?? null;
  }

  // make makes one call into the program, and gives what comes of it, or null when the program failed.
  make(env, call) {
    const program = this.#ready(env);
    if (!program) return null;
    this.#busy = true;
    let answer = null;
    try {
      answer = call(program);
    } catch {
      // A trap, or the program has exited.
    }
    this.#busy = false;
    if (!answer || program.size > Calls.mark) this.#program = null;
    return answer;
  }

  // ready gives the program, a new one when there is none. One that is busy was killed in the middle of a call, at
  // the limit of its time: nobody else can be inside, and it is in no state to go on.
  #ready(env) {
    if (this.#busy) {
      this.#program = null;
      this.#busy = false;
    }
    try {
      return (this.#program ??= this.#start(env));
    } catch (error) {
      console.error(error.message);
      return null;
    }
  }
}
