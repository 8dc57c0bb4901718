// What is printed under the three descents.
import { fixed, thousands } from '../../../charts/numbers';
import type { RoundPanel } from '../../../engine/lesson/round';
import type { Row } from '../../clouds/compare';
import { condition, pair } from '../../clouds/words';

export const cases = [
  { name: 'raw x', note: 'mean taken off' },
  { name: 'x / σ²', note: 'as the notes say' },
  { name: 'x / σ', note: 'as it is meant' },
] as const;

function rate(value: number): string {
  return fixed(value, value < 0.1 ? 4 : value < 10 ? 3 : 1);
}

/** "136", "step 12" while it runs, "never", "diverges". `shown`: steps shown; Infinity: all. */
export function stepsText({ end, steps }: RoundPanel, shown: number): string {
  if (end === 'diverged') return 'diverges';
  if (end === 'endless') return 'never';
  return shown < steps ? `step ${thousands(shown)}` : thousands(steps);
}

export function rowsOf(panels: readonly RoundPanel[], shown: number): Row[] {
  const counts = panels.map(({ end, steps }) => (end === 'reached' ? steps : 0));
  const most = Math.max(1, ...counts);
  return [
    { name: 'spreads σ₁, σ₂', texts: panels.map(({ cloud }) => pair(cloud.spread)) },
    {
      name: 'condition number',
      note: 'λmax / λmin',
      texts: panels.map(({ axes }) => condition(axes.condition)),
      strong: true,
    },
    {
      name: 'largest stable rate',
      note: '2 / λmax',
      texts: panels.map(({ stable_rate }) => rate(stable_rate)),
    },
    {
      name: 'steps to a millionth',
      note: 'of the starting excess loss',
      texts: panels.map((panel) => stepsText(panel, shown)),
      strong: true,
      bars: counts.map((steps, i) => Math.min(steps, panels[i] ? shown : 0) / most),
    },
  ];
}
