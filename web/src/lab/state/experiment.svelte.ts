import type { Race } from '../../engine/client';
import { defaults, differences, problem, type Config } from '../../state/config';
import * as url from '../../state/url';

type Runner = Pick<Race, 'start' | 'propose' | 'play' | 'notice'>;

/**
 * The experiment that runs (`config`), the one that was asked for (`asked`, shown by the controls until the race has
 * answered), and what there is to say about either. Every change takes the way through `patch`.
 */
export class Experiment {
  config = $state.raw<Config>(defaults);
  asked = $state.raw<Config>(defaults);
  private readonly race: Runner;
  private notes = $state.raw<readonly string[]>([]);
  private refusal = $state<string | null>(null);
  private trouble = $state<string | null>(null);
  /** While something is on its way to the race. */
  private settling: Promise<void> | null = null;
  private dragging = false;

  constructor(race: Runner) {
    this.race = race;
  }

  /** The sentences of the notice line. */
  get notices(): readonly string[] {
    const sentences = [this.trouble, this.refusal, ...this.notes];
    const said = sentences.filter((sentence) => sentence !== null);
    return said.filter((sentence, i) => said.indexOf(sentence) === i);
  }

  /** Follows the address and the race's own troubles; the returned function ends it. */
  follow(): () => void {
    const ends = [
      this.race.notice.subscribe((notice) => (this.trouble = notice)),
      url.onNavigate(() => void this.patch(this.readLink())),
    ];
    return () => ends.forEach((end) => end());
  }

  /** The first visit: what the link says, or the defaults when that is impossible. false: nothing can run here. */
  async start(): Promise<boolean> {
    this.config = this.asked = this.readLink();
    this.settling = this.begin().finally(() => (this.settling = null));
    await this.settling;
    this.race.play();
    await this.settle();
    return this.race.notice.get() === null;
  }

  private async begin(): Promise<void> {
    const refusal = await this.race.start(this.config);
    if (refusal === null || this.race.notice.get() !== null) return;
    this.refusal = `The link cannot be run, so the usual experiment runs: ${refusal}`;
    await this.race.start(defaults);
    this.config = this.asked = defaults;
  }

  /** Changes some fields; a value that no field takes is refused at once. `dragging`: more of the same is coming. */
  async patch(change: Partial<Config>, dragging = false): Promise<void> {
    const names = Object.keys(change) as (keyof Config)[];
    const wrong = names.map((name) => problem(name, change[name])).find((text) => text !== null);
    this.dragging = dragging;
    this.refusal = wrong ?? null;
    if (wrong === undefined) this.asked = { ...this.asked, ...change };
    await this.settle();
  }

  /** The race has gone to another time, where live fields were others: controls and link follow. */
  adopt(config: Config): void {
    if (this.settling !== null || differences(config, this.config).length === 0) return;
    this.config = this.asked = config;
    url.write(config);
  }

  /** Says what is wrong with something that is no value of any field. */
  refuse(sentence: string): void {
    this.refusal = sentence;
  }

  /** What was refused has been put right. */
  accept(): void {
    this.refusal = null;
  }

  dismiss(): void {
    this.notes = [];
    this.refusal = null;
    this.trouble = null;
  }

  private readLink(): Config {
    const { config, notes } = url.read();
    this.notes = notes;
    return config;
  }

  /** Proposes what was asked for until the race runs it; changes that arrive meanwhile go together into the next. */
  private settle(): Promise<void> {
    this.settling ??= this.proposeAll().finally(() => (this.settling = null));
    return this.settling;
  }

  private async proposeAll(): Promise<void> {
    while (differences(this.asked, this.config).length > 0) await this.propose(this.asked);
    if (!this.dragging) url.write(this.config);
  }

  private async propose(wanted: Config): Promise<void> {
    const refusal = await this.race.propose(wanted);
    if (refusal === null) {
      this.config = wanted;
      this.refusal = null;
    } else if (wanted === this.asked) {
      this.asked = this.config;
      this.refusal = refusal;
    }
  }
}
