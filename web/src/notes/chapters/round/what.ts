// What the three descents did, in sentences.
import { fixed, thousands } from '../../../charts/numbers';
import type { RoundPanel } from '../../../engine/lesson/round';
import { condition, pair } from '../../clouds/words';

export interface Setting {
  spread1: number;
  spread2: number;
  tilt: number;
  share: number;
}

export function whatHappened(panels: readonly RoundPanel[], setting: Setting): string {
  const [raw, byVariance, bySpread] = panels;
  if (!raw || !byVariance || !bySpread) return '';
  const ended = panels.filter(({ end }) => end === 'reached').length;
  if (ended < panels.length) return setting.share > 1 ? tooLarge(ended) : onTheEdge();
  if (Math.abs(setting.spread1 / setting.spread2 - 1) < 0.03 && setting.tilt === 0)
    return even(raw);
  return [turned(raw, byVariance), round(bySpread), ...tilted(setting.tilt)].join(' ');
}

function tooLarge(ended: number): string {
  const runs = ended === 0 ? 'all three runs climb out' : 'a run climbs out';
  const floor =
    ended === 0
      ? 'The shape of the bowl cannot help with that.'
      : 'One start lies exactly on the floor and does not feel the walls; nudge it.';
  return (
    `A rate above the largest stable one, 2/λmax, overshoots by more than it corrects, so ${runs}: it diverges. ` +
    `${floor} Bring the share below 1.`
  );
}

function onTheEdge(): string {
  return (
    'At exactly the largest stable rate each step lands as high on the opposite wall. ' +
    'The run goes back and forth for ever; a little less is enough.'
  );
}

function even(raw: RoundPanel): string {
  return (
    `Both inputs already vary equally, so there is no gutter to cure: the condition number is ` +
    `${condition(raw.axes.condition)} in all three pictures. Pull the two spreads apart.`
  );
}

function turned(raw: RoundPanel, scaled: RoundPanel): string {
  return (
    `Dividing by σ² turned the spreads ${pair(raw.cloud.spread)} into ${pair(scaled.cloud.spread)}: each into its ` +
    'own reciprocal. The large one became the small one, so the gutter lies the other way and is exactly as long: ' +
    `condition number ${condition(raw.axes.condition)} before, ${condition(scaled.axes.condition)} after. ` +
    `Gradient descent needed ${thousands(raw.steps)} steps on the raw inputs and ${thousands(scaled.steps)} on these.`
  );
}

function round(scaled: RoundPanel): string {
  return (
    `Dividing by σ makes both spreads 1; then the condition number is ${condition(scaled.axes.condition)} and ` +
    `${thousands(scaled.steps)} steps do.`
  );
}

function tilted(tilt: number): string[] {
  if (tilt === 0) return [];
  const size = fixed(Math.abs(tilt), 2);
  return [
    'It is not quite 1, because the cloud is tilted: scaling one input at a time cannot take out a correlation of ' +
      `${fixed(tilt, 2)}, and leaves (1 + ${size}) / (1 − ${size}).`,
  ];
}
