// Both twins' workers as one: every order goes to both, and both have answered before anything counts.
import { twinConfig, type Config, type Twin } from '../state/config';
import type { OwnData } from '../state/own';
import type { Cost, Dataset, Scored, Snapshot } from './protocol';
import { stands } from './stands';
import type { Taken } from './tensors';
import type { Statistics, View } from './view';
import { TwinWorker, WorkerLost, type Answer, type Order } from './twinWorker';

export type Snapshots = Record<Twin, Snapshot>;
/** That of snapshots which nobody looks at any more. */
export type Memory = Record<Twin, ArrayBuffer>;
export type Spawn = (twin: Twin) => Worker;
/** `refusal`: one sentence, and nothing is prepared. */
export type Prepared = { refusal: string } | { refusal: null; dataset: Dataset };

/** What may be done to one twin's numbers. */
export type Change = Extract<Order, { type: 'edit' | 'put' }>;

const kNotUnderstood = 'The answer was not understood.';

type OrderFor = (twin: Twin) => Order;
type Answers = Record<Twin, Answer>;

/** All promises reject with WorkerLost, and with nothing else, when a worker is lost; the pair is of no use then. */
export class Pair {
  /** Settles when both modules are there. */
  readonly ready: Promise<unknown>;
  readonly #twins: Record<Twin, TwinWorker>;
  readonly #onLost: (reason: string) => void;

  /** `onLost` is called when a worker dies, also while nothing is asked of it. */
  constructor(spawn: Spawn, onLost: (reason: string) => void) {
    this.#onLost = onLost;
    const start = (twin: Twin) => new TwinWorker(spawn(twin), (reason) => this.#lose(reason));
    this.#twins = { a: start('a'), b: start('b') };
    this.ready = Promise.all([this.#twins.a.ready, this.#twins.b.ready]);
  }

  /** First phase of a restart: the running engines go on as they are, whatever the outcome. */
  async prepare(config: Config, own: OwnData | null): Promise<Prepared> {
    const answers = await this.#both((twin) => ({
      type: 'prepare',
      config: twinConfig(config, twin),
      own,
    }));
    const { a, b } = answers;
    const prepared = a.type === 'prepared' && b.type === 'prepared';
    // One that stands still is something to see; two are no race.
    if (prepared && (a.inability === null || b.inability === null)) {
      return { refusal: null, dataset: a.dataset };
    }
    await this.#takeBack(answers, () => ({ type: 'discard' }));
    return { refusal: refusalOf(answers) };
  }

  /** Second phase: both twins stand at step 0 of what was prepared. */
  commit(view: View): Promise<Snapshots> {
    return this.#snapshots(() => ({ type: 'commit', view }));
  }

  /** Changes live fields; a sentence: refused, and both go on with `before`. */
  async retune(config: Config, before: Config): Promise<string | null> {
    const change = (to: Config) => (twin: Twin) =>
      ({ type: 'retune', config: twinConfig(to, twin) }) as const;
    const answers = await this.#both(change(config));
    if (answers.a.type === 'done' && answers.b.type === 'done') return null;
    await this.#takeBack(answers, change(before));
    return refusalOf(answers);
  }

  /** Trains that many mini-batches on both; 0 only looks. The memory is theirs to fill. */
  advance(steps: number, view: View, memory: Memory | null): Promise<Snapshots> {
    const given = (twin: Twin) => (memory === null ? null : memory[twin]);
    return this.#snapshots((twin) => ({ type: 'advance', steps, view, memory: given(twin) }));
  }

  /** Goes to that step on both, to the bit, or so much nearer as `most` steps of training bring them. */
  seek(step: number, most: number, view: View, memory: Memory | null): Promise<Snapshots> {
    const given = (twin: Twin) => (memory === null ? null : memory[twin]);
    return this.#snapshots((twin) => ({ type: 'seek', step, most, view, memory: given(twin) }));
  }

  /** Goes on with the scores of those twins. */
  async score(
    statistics: Statistics,
    twins: readonly Twin[],
  ): Promise<Partial<Record<Twin, Scored>>> {
    const answers = twins.map(async (twin) => {
      const answer = await this.#twins[twin].ask({ type: 'score', statistics });
      if (answer.type === 'scored') return [twin, answer.scored] as const;
      throw this.#loss(answer.type === 'refused' ? answer.message : kNotUnderstood);
    });
    return Object.fromEntries(await Promise.all(answers));
  }

  /** What one twin's network has learned, as it stands or (`start`) before its first step; a sentence: refused. */
  async take(twin: Twin, start: Config | null): Promise<Taken | string> {
    const config = start && twinConfig(start, twin);
    const answer = await this.#twins[twin].ask({ type: 'take', start: config });
    if (answer.type === 'taken') return answer.taken;
    return answer.type === 'refused' ? answer.message : kNotUnderstood;
  }

  /** Changes numbers of one twin by hand, and both forget what lay ahead; a sentence: refused. */
  async change(twin: Twin, order: Change, config: Config): Promise<string | null> {
    const answer = await this.#twins[twin].ask(order);
    if (answer.type === 'refused') return answer.message;
    const other = twin === 'a' ? 'b' : 'a';
    await this.#twins[other].ask({ type: 'retune', config: twinConfig(config, other) });
    return null;
  }

  /** Names of the twins' states: equal runs have equal names. */
  async hashes(): Promise<Record<Twin, string>> {
    const { a, b } = await this.#both(() => ({ type: 'hash' }));
    const name = (answer: Answer) => (answer.type === 'hash' ? answer.hash : '');
    return { a: name(a), b: name(b) };
  }

  terminate(reason: string): void {
    this.#twins.a.terminate(reason);
    this.#twins.b.terminate(reason);
  }

  async #both(order: OrderFor): Promise<Answers> {
    const { a, b } = this.#twins;
    const [fromA, fromB] = await Promise.all([a.ask(order('a')), b.ask(order('b'))]);
    return { a: fromA, b: fromB };
  }

  /** Gives the order to the twins that have not refused. */
  async #takeBack(answers: Answers, order: OrderFor): Promise<void> {
    const agreed = (['a', 'b'] as const).filter((twin) => answers[twin].type !== 'refused');
    await Promise.all(agreed.map((twin) => this.#twins[twin].ask(order(twin))));
  }

  async #snapshots(order: OrderFor): Promise<Snapshots> {
    const answers = await this.#both(order);
    const { a, b } = answers;
    if (a.type === 'snapshot' && b.type === 'snapshot') return { a: a.snapshot, b: b.snapshot };
    throw this.#loss(refusalOf(answers));
  }

  /** A healthy engine refuses nothing here, and the other twin may have gone ahead. */
  #loss(reason: string): WorkerLost {
    this.#lose(reason);
    return new WorkerLost(reason);
  }

  #lose(reason: string): void {
    this.terminate(reason);
    this.#onLost(reason);
  }
}

function refusalOf({ a, b }: Answers): string {
  if (a.type === 'refused') return a.message;
  if (b.type === 'refused') return b.message;
  const inability = a.type === 'prepared' ? a.inability : null;
  return inability ?? kNotUnderstood;
}

/** Whether both twins stand at the step, or as near as they can. */
export function arrived({ a, b }: Snapshots, step: number): boolean {
  return [a, b].every((twin) => twin.step === step || stands(twin));
}

/** The twin whose scores are further from being through. */
export function slower({ a, b }: Snapshots): Snapshot {
  return (b.scoring ?? 1) < (a.scoring ?? 1) ? b : a;
}

/** Milliseconds of the slower twin. */
export function costOf({ a, b }: Snapshots): Cost {
  const most = (part: keyof Cost) => Math.max(a.cost[part], b.cost[part]);
  return { train: most('train'), scores: most('scores'), surface: most('surface') };
}
