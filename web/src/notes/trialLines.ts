// Several runs of one contender as lines of a plot: each run thin, the middle one thick.
import { lineTable } from './tables';
import type { Table } from '../charts/tables/table';
import type { PlotLine } from './linePlot';
import type { Summary } from './trialSummary';

export interface TrialLook {
  name: string;
  tone: 'with' | 'without' | 'ink';
  dashed: boolean;
}

/** `every`: steps between two looks at the loss. The middle one comes last, on top of the others. */
export function trialLines({ runs, median }: Summary, look: TrialLook, every: number): PlotLine[] {
  const across = median.map((_, i) => i * every);
  const { tone } = look;
  return [
    ...runs.map(({ loss, seed }) => ({
      name: `run ${seed + 1}`,
      x: across,
      y: loss,
      tone,
      thin: true,
    })),
    { ...look, x: across, y: median },
  ];
}

/** The middle run of every contender, then each one's own runs. */
export function trialTables(contenders: readonly (readonly PlotLine[])[]): Table[] {
  const middles = contenders.flatMap((lines) => lines.slice(-1));
  return [
    lineTable('Loss: the middle run', 'step', middles),
    ...contenders.map((lines) =>
      lineTable(`Loss: ${lines.at(-1)?.name ?? ''}`, 'step', lines.slice(0, -1)),
    ),
  ];
}
