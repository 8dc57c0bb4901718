// The race: twins in lockstep, seen through one frame at a time. All that the page knows of the engine.
import { differences, firstProblem, liveOnly, type Config, type Twin } from '../state/config';
import type { OwnData } from '../state/own';
import { writable, type Readable, type Writable } from '../state/store';
import { FrameLoop, type Scheduler } from './frameLoop';
import { Keeper } from './keeper';
import { Looking } from './looking';
import { Pace } from './pace';
import { costOf, type Change, type Pair, type Snapshots, type Spawn } from './pair';
import type { Edit } from './protocol';
import { Run, type Origin } from './run';
import { seekInPieces } from './seeking';
import { hasSimd, kNoSimd } from './simd';
import { spawnWorker } from './spawn';
import type { Taken, Tensor } from './tensors';
import { lossOf, WorkerLost } from './twinWorker';
import type { Sight } from './view';
import { Wishes } from './wishes';

export type { Frame, Origin } from './run';

interface Options {
  spawn?: Spawn;
  onFrame?: Scheduler;
}

/** One sentence; null: accepted. */
type Refusal = Promise<string | null>;

const kStopped = 'This twin has stopped: go back in time first, then set its numbers.';

/** Promises settle when both twins have answered; the next animation frame shows what they answered. */
export class Race {
  readonly #run = new Run();
  readonly #running = writable(false);
  readonly #notice = writable<string | null>(null);
  /** Changes at most once per animation frame. */
  readonly frame = this.#run.frame;
  readonly history = this.#run.history;
  readonly running: Readable<boolean> = this.#running;
  /** One sentence on what went wrong unasked; null again after the next restart that was asked for. */
  readonly notice: Readable<string | null> = this.#notice;
  /** Most steps per second; Infinity: as many as a frame has time for. */
  readonly speed: Writable<number> = writable(Infinity);

  readonly #able = hasSimd();
  readonly #keeper: Keeper;
  readonly #loop: FrameLoop;
  readonly #pace = new Pace();
  readonly #looking = new Looking();
  /** Workers lost since training last went well. */
  #deaths = 0;
  /** The race stops there; it is on its way at all speed. */
  #goal = Infinity;
  readonly #wishes = new Wishes((step, stillWished) =>
    this.#keeper.use((pair) => this.#seek(pair, step, stillWished)).catch(lossOf),
  );

  constructor({
    spawn = spawnWorker,
    onFrame = (run) => requestAnimationFrame(run),
  }: Options = {}) {
    this.#loop = new FrameLoop(onFrame, (time) => this.#tick(time));
    this.#keeper = new Keeper(spawn, {
      restart: (pair) => this.#restartLost(pair),
      replaced: (reason) => this.#tellReplaced(reason),
      failed: (reason) => this.#tellFailed(reason),
    });
    if (!this.#able) this.#notice.set(kNoSimd);
  }

  /**
   * null: accepted. Live fields change on the way; anything else lets both twins start again at step 0. A sentence:
   * refused, and the race goes on untouched. `own`: the points of the dataset of that name.
   */
  async propose(config: Config, own: OwnData | null = null): Refusal {
    const wrong = this.#able ? firstProblem(config) : kNoSimd;
    return wrong ?? this.#keeper.use((pair) => this.#adopt(pair, config, own)).catch(lossOf);
  }

  play(): void {
    this.#playTo(Infinity);
  }

  /** What was left out for the sake of speed comes after. */
  pause(): void {
    this.#goal = Infinity;
    this.#setRunning(false);
  }

  /** What the run follows from, up to the step it stands at; null before the first one. */
  get origin(): Origin | null {
    return this.#run.origin;
  }

  /** The twins whose runs are no longer finite. */
  get ended(): Twin[] {
    return (['a', 'b'] as const).filter((twin) => this.#run.hasStopped(twin));
  }

  /** Names of both networks as they are: equal runs have equal names, in every browser. */
  async hashes(): Promise<Record<Twin, string> | null> {
    const hashes = this.#keeper.use((pair) => pair.hashes()).catch(() => null);
    // A look that found the workers busy with this comes after it.
    return hashes.finally(() => this.#loop.request());
  }

  /**
   * Goes to that step and stops there: a step that was trained before comes back to the bit; others are trained on the
   * way, at all speed. While one is on its way, only the newest wish counts.
   */
  async goTo(step: number): Promise<void> {
    this.pause();
    if (step > this.#run.furthest) {
      this.#playTo(step);
      return;
    }
    await this.#wishes.add(step);
  }

  /** Sets one parameter of one twin by hand. A sentence: refused. */
  async edit(twin: Twin, edit: Edit): Refusal {
    return this.#change(twin, { type: 'edit', edit });
  }

  /** Puts numbers that were taken before in the place of one twin's own. A sentence: refused. */
  async put(twin: Twin, tensors: readonly Tensor[]): Refusal {
    return this.#change(twin, { type: 'put', tensors });
  }

  /** What one twin's network has learned, as it stands or as the experiment starts. A sentence: refused. */
  async take(twin: Twin, when: 'now' | 'start'): Promise<Taken | string> {
    const start = () => (when === 'start' ? this.#run.config : null);
    const taken = this.#keeper.use((pair) => pair.take(twin, start()));
    return taken.catch(lossOf).finally(() => this.#loop.request());
  }

  /** One mini-batch on both. */
  async step(): Promise<void> {
    if (this.#run.config !== null) await this.#advance(1);
  }

  /** Back to the very same start; a running race runs on from there. */
  async reset(): Promise<void> {
    if (this.#run.config === null) return;
    const refusal = await this.#keeper.use((pair) => this.#restart(pair)).catch(lossOf);
    if (refusal !== null) this.#notice.set(refusal);
  }

  /** What is on screen. A paused race is looked at again. */
  look(sight: Sight): void {
    this.#looking.see(sight);
    this.#loop.request();
  }

  #tick(time: number): void {
    if (this.#running.get()) this.#loop.request();
    // The workers train while the page draws.
    this.#send(time);
    this.#run.publish(time, this.#running.get(), this.#looking.scoresAreRare);
  }

  #send(time: number): void {
    if (this.#run.config === null || !this.#keeper.free) return;
    const running = this.#running.get();
    const scores = this.#run.scoring.length > 0 && (!running || this.#looking.insists);
    const steps = running && !scores ? this.#stepsNow(time) : 0;
    if (steps > 0 || this.#looking.wanting(running)) void this.#advance(steps);
    else if (scores) void this.#score();
  }

  #score(): Promise<unknown> {
    const score = async (pair: Pair) => {
      this.#run.score(await pair.score(this.#looking.statistics, this.#run.scoring));
      if (this.#run.scoring.length === 0) this.#looking.scored();
      this.#loop.request();
    };
    return this.#keeper.use(score).catch(lossOf);
  }

  #stepsNow(time: number): number {
    if (this.#goal === Infinity) return this.#pace.take(time, this.speed.get());
    return this.#pace.takeTowards(this.#goal, this.#run.step, time);
  }

  #playTo(goal: number): void {
    this.#goal = goal;
    if (!this.#able || this.#running.get()) return;
    this.#pace.start();
    this.#setRunning(true);
  }

  /** What was wished for may be gone by now, or something else be wished for. */
  async #seek(pair: Pair, wished: number, stillWished: () => boolean): Promise<void> {
    const step = Math.min(wished, this.#run.furthest);
    const memory = await seekInPieces(pair, step, this.#run.takeSpent(), stillWished);
    if (memory === null) return;
    this.#run.take(await pair.advance(0, this.#looking.view(performance.now(), false), memory));
    this.#loop.request();
  }

  #change(twin: Twin, order: Change): Refusal {
    return this.#keeper.use((pair) => this.#changeWith(pair, twin, order)).catch(lossOf);
  }

  async #changeWith(pair: Pair, twin: Twin, order: Change): Refusal {
    const { config } = this.#run;
    if (config === null) return 'There is no network yet.';
    if (this.#run.hasStopped(twin)) return kStopped;
    const refusal = await pair.change(twin, order, config);
    if (refusal === null) this.#run.change(twin, order);
    this.#looking.again();
    this.#loop.request();
    return refusal;
  }

  #advance(steps: number): Promise<unknown> {
    const advance = async (pair: Pair) => {
      const began = performance.now();
      const view = this.#looking.view(began, this.#running.get());
      const snapshots = await pair.advance(steps, view, this.#run.takeSpent());
      this.#learn(steps, snapshots, began);
      if (this.#run.take(snapshots) || this.#run.step >= this.#goal) this.#arrive();
      this.#loop.request();
    };
    return this.#keeper.use(advance).catch(lossOf);
  }

  /** Steps that were on their way when the goal was set may have gone beyond it. */
  #arrive(): void {
    const goal = this.#goal;
    this.pause();
    if (this.#run.step > goal) void this.goTo(goal);
  }

  #learn(steps: number, snapshots: Snapshots, began: number): void {
    const cost = costOf(snapshots);
    // Scores that come now and then say nothing about the next request.
    const passed = performance.now() - began - (this.#looking.scoresAreRare ? cost.scores : 0);
    this.#looking.learn(began, snapshots);
    if (steps === 0) return;
    this.#pace.learn(steps, cost.train, passed);
    this.#deaths = 0;
  }

  #setRunning(running: boolean): void {
    this.#running.set(running);
    this.#run.restartClock();
    this.#loop.request();
  }

  async #adopt(pair: Pair, config: Config, own: OwnData | null): Refusal {
    const before = this.#run.config;
    if (before === null) return this.#restart(pair, config, own);
    const others = config.dataset === 'own' && own !== this.#run.own;
    if (differences(before, config).length === 0 && !others) return null;
    if (others || !liveOnly(before, config)) return this.#restart(pair, config, own);
    const refusal = await pair.retune(config, before);
    if (refusal === null) this.#run.retune(config);
    this.#looking.again();
    this.#loop.request();
    return refusal;
  }

  async #restart(pair: Pair, config = this.#run.config, own = this.#run.own): Refusal {
    if (config === null) return null;
    const prepared = await pair.prepare(config, config.dataset === 'own' ? own : null);
    if (prepared.refusal !== null) return prepared.refusal;
    this.#looking.forget(config);
    this.#goal = Infinity;
    this.#wishes.forget();
    const began = performance.now();
    const snapshots = await pair.commit(this.#looking.view(began, false));
    this.#looking.begin(began, snapshots);
    this.#run.begin(config, own, prepared.dataset, snapshots);
    this.#pace.forget();
    this.#notice.set(null);
    this.#loop.request();
    return null;
  }

  async #restartLost(pair: Pair): Promise<void> {
    const refusal = await this.#restart(pair);
    if (refusal !== null) throw new WorkerLost(refusal);
  }

  /** The second death in a row before any training went well would not be the last: the race waits. */
  #tellReplaced(reason: string): void {
    this.#deaths += 1;
    if (this.#deaths > 1) this.#setRunning(false);
    this.#notice.set(
      `A worker stopped (${reason}) and was replaced: both twins are back at step 0.`,
    );
  }

  #tellFailed(reason: string): void {
    this.#setRunning(false);
    this.#notice.set(`The engine could not be started: ${reason}.`);
  }
}
