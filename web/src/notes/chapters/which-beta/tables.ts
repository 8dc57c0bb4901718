// The numbers of chapter 6's six pictures.
import type { Table } from '../../../charts/tables/table';
import type { ShiftedBatch, WhichBetaLesson } from '../../../engine/lesson/whichBeta';
import { columnTable, four, half } from '../../tables';
import type { BetaValues } from './fields';

export function betaTables(lesson: WhichBetaLesson, now: BetaValues, batch: ShiftedBatch): Table[] {
  const { path } = lesson.momentumRun(now.momentum);
  return [
    memoryTable(lesson, now),
    columnTable(
      'Momentum’s path',
      'step',
      [column('w₁', half(path, 0)), column('w₂', half(path, 1))],
      String,
    ),
    columnTable('The mini-batch', 'example', [
      column('ẑ', batch.z_hat),
      column('z\u0303', batch.z_tilde),
    ]),
  ];
}

/** What the steps 1 to 100 bring, and what is remembered of them. */
function memoryTable(lesson: WhichBetaLesson, now: BetaValues): Table {
  const { gradients, direction, rmsprop, adam } = lesson.memories(now.alpha, now.beta1, now.beta2);
  const { batch_mu, running_mu } = lesson.runningMean(now.running);
  return columnTable('What is remembered', 'step', [
    column('gradient', gradients),
    column('RMSprop’s √s', rmsprop.size),
    column('Adam’s m', direction),
    column('Adam’s √v', adam.size),
    column('batch mean', batch_mu),
    // It starts at 0, before the first step.
    column('running mean', running_mu.subarray(1)),
  ]);
}

function column(name: string, values: Float64Array) {
  return { name, values, write: four };
}
