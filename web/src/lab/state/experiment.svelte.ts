import type { Race } from '../../engine/client';
import { defaults, differences, problem, type Config } from '../../state/config';
import type { Hideable } from '../../state/hideable';
import type { Link } from '../../state/link';
import { keepPoints, keptPoints } from '../../state/keptPoints';
import { equalOwn, type OwnData } from '../../state/own';
import { writePoints } from '../../state/pointsText';
import * as url from '../../state/url';
import { labelled } from '../words';
import { replay } from './replay';

type Runner = Pick<
  Race,
  'propose' | 'play' | 'notice' | 'goTo' | 'edit' | 'running' | 'origin' | 'ended'
>;

const kNoPoints =
  'The link does not hold its points: load their CSV file again. The usual data are used instead.';
const kKept = 'The link does not hold its points: those that this tab has kept are used.';

/**
 * The experiment that runs (`config`), the one that was asked for (`asked`, shown by the controls until the race has
 * answered), and what there is to say about either. Every change takes the way through `patch`.
 */
export class Experiment {
  config = $state.raw<Config>(defaults);
  asked = $state.raw<Config>(defaults);
  /** The visitor's own points, also while another data set runs. */
  own = $state.raw<OwnData | null>(null);
  /** What a teacher has hidden, as the address says. */
  hidden = $state.raw<readonly Hideable[]>([]);
  private readonly race: Runner;
  private askedOwn: OwnData | null = null;
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
      url.onNavigate(() => void this.visit(this.readLink())),
    ];
    return () => ends.forEach((end) => end());
  }

  /** The first visit: what the link says, or the defaults when that is impossible. false: nothing can run here. */
  async start(): Promise<boolean> {
    const link = this.readLink();
    this.config = this.asked = link.config;
    this.own = this.askedOwn = link.own;
    this.settling = this.begin().finally(() => (this.settling = null));
    await this.settling;
    if (link.step === null || this.refusal !== null) this.race.play();
    else void this.repeat(link);
    await this.settle();
    return this.race.notice.get() === null;
  }

  private async begin(): Promise<void> {
    const refusal = await this.race.propose(this.config, this.own);
    if (refusal === null || this.race.notice.get() !== null) return;
    this.refusal = `The link cannot be run, so the usual experiment runs: ${refusal}`;
    await this.race.propose(defaults);
    this.config = this.asked = defaults;
  }

  /** Changes some fields; a value that no field takes is refused at once. `dragging`: more of the same is coming. */
  async patch(change: Partial<Config>, dragging = false): Promise<void> {
    const names = Object.keys(change) as (keyof Config)[];
    const wrong = names.map((name) => problem(name, change[name])).find((text) => text !== null);
    this.dragging = dragging;
    this.refusal = wrong === undefined ? null : labelled(wrong);
    if (wrong === undefined) this.asked = { ...this.asked, ...change };
    await this.settle();
  }

  /** Trains on these points. A sentence: refused, and nothing has changed. */
  async bring(own: OwnData, change: Partial<Config> = {}): Promise<string | null> {
    this.askedOwn = own;
    await this.patch({ ...change, dataset: 'own' });
    return this.refusal;
  }

  /** The race has gone to another time, where live fields were others: controls and link follow. */
  adopt(config: Config): void {
    if (this.settling !== null || differences(config, this.config).length === 0) return;
    this.config = this.asked = config;
    this.write();
  }

  /** Says what is wrong with something that is no value of any field. */
  refuse(sentence: string): void {
    this.refusal = sentence;
  }

  /** Says what was done. */
  tell(sentence: string): void {
    this.notes = [sentence];
    this.refusal = null;
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

  /** The visitor has gone back or forward, or has put another link into the address. */
  private async visit(link: Link): Promise<void> {
    if (link.config.dataset === 'own') this.askedOwn = link.own;
    await this.patch(link.config);
    if (link.step !== null && this.refusal === null) await this.repeat(link);
  }

  /** Goes to a link's step as its run went there, unless something else is asked for on the way. */
  private async repeat(link: Link): Promise<void> {
    let last = this.asked;
    const took = (config: Config) => (this.config = this.asked = last = config);
    const wanted = () => this.asked === last;
    const stopped = await replay(this.race, link, { took, wanted });
    if (stopped !== null) this.refusal = stopped;
  }

  /** Points that are too many for a link are still here after going back. */
  private readLink(): Link {
    const link = url.read();
    this.notes = link.notes;
    this.hidden = link.hidden;
    const own = link.own !== null && equalOwn(link.own, this.own) ? this.own : link.own;
    if (link.config.dataset !== 'own') return { ...link, own: this.own };
    if (own !== null || this.own !== null) return { ...link, own: own ?? this.own };
    const kept = link.notes.length === 0 ? keptPoints() : null;
    this.notes = [...this.notes, kept === null ? kNoPoints : kKept];
    if (kept !== null) return { ...link, own: kept };
    return { ...link, config: { ...link.config, dataset: defaults.dataset } };
  }

  private write(): void {
    const { config, own, hidden } = this;
    url.write({ config, own, hidden });
  }

  /** Proposes what was asked for until the race runs it; changes that arrive meanwhile go together into the next. */
  private settle(): Promise<void> {
    this.settling ??= this.proposeAll().finally(() => (this.settling = null));
    return this.settling;
  }

  private async proposeAll(): Promise<void> {
    while (this.asksForMore()) await this.propose(this.asked, this.askedOwn);
    if (!this.dragging) this.write();
  }

  private asksForMore(): boolean {
    const others = this.asked.dataset === 'own' && this.askedOwn !== this.own;
    return others || differences(this.asked, this.config).length > 0;
  }

  private async propose(wanted: Config, own: OwnData | null): Promise<void> {
    const refusal = await this.race.propose(wanted, own);
    if (refusal === null) {
      this.config = wanted;
      if (own !== null && own !== this.own && writePoints(own) === null) keepPoints(own);
      this.own = own;
      this.refusal = null;
    } else if (wanted === this.asked) {
      this.asked = this.config;
      this.askedOwn = this.own;
      this.refusal = labelled(refusal);
    }
  }
}
