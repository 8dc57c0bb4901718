import type { Config } from '../../state/config';
import type { OwnData } from '../../state/own';
import type { Experiment } from '../state/experiment.svelte';

/** Points of the training set, as the engine counts them (cpp/train/dataset.cpp). */
export function trainCount(points: number, testShare: number): number {
  return Math.min(points - 1, Math.max(2, points - Math.round(points * testShare)));
}

/** Trains on these points, with smaller batches where they are too few. A sentence: refused, and nothing has changed. */
export async function bringOwn(experiment: Experiment, own: OwnData): Promise<string | null> {
  const { patch, note } = fittingBatch(experiment.asked, own.y.length);
  const refusal = await experiment.bring(own, patch);
  if (refusal === null && note !== null) experiment.tell(note);
  return refusal;
}

function fittingBatch(
  { batch_size, test_share }: Config,
  points: number,
): { patch: Partial<Config>; note: string | null } {
  const train = trainCount(points, test_share);
  if (batch_size <= train) return { patch: {}, note: null };
  const note = `The batch size is now ${train}: that many points are trained on`;
  return { patch: { batch_size: train }, note };
}
