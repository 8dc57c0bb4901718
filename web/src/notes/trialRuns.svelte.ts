// Trials of a figure: started anew whenever what was asked for changes, and seen as they come.
import { runTrials } from '../engine/trials';
import type { Trial, Trials } from '../engine/trialProtocol';

/** Milliseconds: sliders move through many values, and training waits until they rest. */
const kRest = 250;

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

  get progress(): string {
    if (this.total === 0) return 'Nothing is trained until you have guessed.';
    if (this.runs.length === this.total) return `${this.total} runs, trained just now.`;
    return `Training: ${this.runs.length} of ${this.total} runs have finished.`;
  }

  /** Starts when nothing else has been asked for during a rest. The returned function takes it back; for an effect. */
  startAtRest(trials: Trials): () => void {
    const timer = setTimeout(() => this.#start(trials), kRest);
    return () => clearTimeout(timer);
  }

  /** Ends what is on its way. */
  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #start(trials: Trials): void {
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
}
