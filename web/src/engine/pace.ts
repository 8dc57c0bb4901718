// How many mini-batches the next request asks for, so that training fits the frame and the chosen speed.

/** Milliseconds of training in a frame, for the slower twin, where there is room for them. */
const kTraining = 12;
/** Milliseconds of a frame at 60 Hz, less a margin. */
const kFrame = 15.5;
/** Milliseconds of training in a request, at most. */
const kLongest = 60;
/** What one request asks for at most, however fast the network: its losses have to be carried. */
const kMost = 65536;
/** A run on its way to a step is looked at so many times or more: what is seen over the steps needs points. */
const kLooks = 30;
/** A frame that comes later (milliseconds) was missed: the workers leave the page too little of the processor. */
const kLate = 25;
/** Training is cut by that much at a missed frame, grows by that much at the others, and keeps that share at least. */
const kCut = 0.94;
const kGrowth = 1.005;
const kLeastShare = 0.4;
/** Weight of what was learnt before, against the newest measurement. */
const kMemory = 0.5;

/** Fading sums over the last requests. */
interface Learnt {
  requests: number;
  steps: number;
  /** Milliseconds of training. */
  training: number;
  /** Milliseconds of all else: pictures, scores, the way there and back. */
  rest: number;
}
const nothing: Learnt = { requests: 0, steps: 0, training: 0, rest: 0 };

export class Pace {
  /** What fits: at first one, then at most doubled, for new code is slow at first and clocks are coarse. */
  #fits = 1;
  #learnt = nothing;
  /** Of the time for training: what leaves the page its frames. */
  #share = 1;
  /** Steps that the chosen speed owes. */
  #owed = 1;
  #last: number | null = null;

  /** Another network: what was learnt is worth nothing. */
  forget(): void {
    this.#fits = 1;
    this.#learnt = nothing;
  }

  /** Play was pressed: the first step is due at once, whatever the speed. */
  start(): void {
    this.#owed = 1;
    this.#last = null;
  }

  /**
   * Steps to ask for now; 0: none is due yet.
   * `time` in milliseconds; `speed`: most steps a second, Infinity for no limit.
   */
  take(time: number, speed: number): number {
    const passed = time - (this.#last ?? time);
    this.#last = time;
    const changed = this.#share * (passed > kLate ? kCut : kGrowth);
    this.#share = Math.min(1, Math.max(kLeastShare, changed));
    if (speed === Infinity) return this.#fits;
    // What could not be done in time is forgotten: a slow machine must not fall into debt.
    this.#owed = Math.min(this.#owed + (passed * speed) / 1000, this.#fits + 1);
    const steps = Math.min(Math.floor(this.#owed), this.#fits);
    this.#owed -= steps;
    return steps;
  }

  /** Steps to ask for at all speed on the way to `goal`. */
  takeTowards(goal: number, step: number, time: number): number {
    return Math.min(this.take(time, Infinity), goal - step, Math.ceil(goal / kLooks));
  }

  /** A request for that many steps took `ms` in all, of them `training` for the slower twin's training. */
  learn(steps: number, training: number, ms: number): void {
    const before = this.#learnt;
    const learnt = {
      requests: kMemory * before.requests + 1,
      steps: kMemory * before.steps + steps,
      training: kMemory * before.training + training,
      rest: kMemory * before.rest + Math.max(0, ms - training),
    };
    this.#learnt = learnt;
    const time = this.#share * budget(learnt);
    const fits = Math.floor((time * learnt.steps) / learnt.training);
    this.#fits = Math.max(1, Math.min(fits, 2 * this.#fits, kMost));
  }
}

/** Milliseconds of training: what the frame leaves; but where all else takes long, as long as that. */
function budget({ requests, rest }: Learnt): number {
  const other = rest / requests;
  return Math.min(kLongest, Math.max(other, Math.min(kTraining, kFrame - other)));
}
