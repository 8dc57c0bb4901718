// Trials of a figure: started anew whenever what was asked for changes, and seen as they come.
import { runTrials } from '../engine/trials';
import type { Trial, Trials } from '../engine/trialProtocol';

export class TrialRuns {
  /** Those that have come, in no order that means anything. */
  runs = $state.raw<Trial[]>([]);
  /** How many there will be; 0: none were asked for. */
  total = $state(0);
  /** What they were asked with. */
  asked = $state.raw<Trials | null>(null);
  /** One sentence: why no more will come. */
  problem = $state('');
  #stop: (() => void) | null = null;

  get finished(): boolean {
    return this.total > 0 && this.runs.length === this.total;
  }

  start(trials: Trials): void {
    this.stop();
    this.asked = trials;
    this.runs = [];
    this.problem = '';
    this.total = trials.contenders.length * trials.seeds.length;
    this.#stop = runTrials(trials, {
      onTrial: (trial) => (this.runs = [...this.runs, trial]),
      onEnd: (problem) => (this.problem = problem ?? ''),
    });
  }

  /** Ends what is on its way. */
  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
