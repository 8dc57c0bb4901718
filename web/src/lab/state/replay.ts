import type { Race } from '../../engine/client';
import type { Config } from '../../state/config';
import type { Link } from '../../state/link';
import { until } from '../../state/store';

type Runner = Pick<Race, 'propose' | 'goTo' | 'edit' | 'running' | 'origin' | 'ended'>;

/** What a link's run is repeated for: to hear of a config that runs now, and to say when it is no longer wanted. */
export interface Audience {
  took(config: Config): void;
  wanted(): boolean;
}

/**
 * Goes the way of a link's run, from its start: every deed at its step, then on to the step where it stops. null:
 * arrived, or no longer wanted; else one sentence.
 */
export async function replay(race: Runner, link: Link, audience: Audience): Promise<string | null> {
  let { config } = link;
  for (const deed of link.deeds) {
    if (!(await reach(race, deed.step))) return audience.wanted() ? early(race, link) : null;
    if (!audience.wanted()) return null;
    if ('put' in deed) continue; // No link says so.
    if ('patch' in deed) config = { ...config, ...deed.patch };
    const refusal =
      'patch' in deed
        ? await race.propose(config, link.own)
        : await race.edit(deed.twin, deed.edit);
    if (refusal !== null) return `The link’s run cannot be repeated: ${refusal}`;
    audience.took(config);
  }
  const arrived = await reach(race, link.step ?? 0);
  return arrived || !audience.wanted() ? null : early(race, link);
}

/** false: the race was stopped on the way. A twin whose run ends there does not stop the other. */
async function reach(race: Runner, step: number): Promise<boolean> {
  for (;;) {
    const before = race.ended.length;
    await race.goTo(step);
    await until(race.running, (running) => !running);
    if (race.origin?.step === step) return true;
    const endedOnTheWay = race.ended.length > before && race.ended.length < 2;
    if (!endedOnTheWay) return false;
  }
}

function early(race: Runner, { step }: Link): string {
  const here = race.origin?.step ?? 0;
  return `Stopped at step ${String(here)}; the link goes on to step ${String(step)}`;
}
