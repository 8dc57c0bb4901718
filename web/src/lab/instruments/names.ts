import type { InstrumentKey } from '../../state/hideable';

/** What stands on the tab of each instrument. */
export const instrumentNames: Record<InstrumentKey, string> = {
  distributions: 'Distributions',
  layers: 'Layers',
  percentiles: 'Percentiles',
  statistics: 'Statistics',
  learned: 'γ, β',
  gradients: 'Gradients',
  plane: 'Plane',
  inference: 'Inference',
  steps: 'Step size',
};
