// What the page looks at, and with which statistics: so that the engine computes nothing nobody sees.

/** A hidden unit, layer and unit counted from 0. */
export interface UnitPlace {
  layer: number;
  unit: number;
}

/**
 * Which statistics batch norm uses in what is looked at. running: those of inference; exact: of the training set (its
 * first 2,048 examples), layer by layer; batch: of the mini-batch that comes next. Other norms know no difference.
 */
export const statisticsKinds = ['running', 'exact', 'batch'] as const;
export type Statistics = (typeof statisticsKinds)[number];

/** Two units of one hidden layer, counted from 0: the axes of the transformed plane. */
export interface PlanePlace {
  layer: number;
  units: readonly [number, number];
}

/** What the page shows now, so that the worker computes nothing nobody sees. */
export interface Sight {
  /** In every picture, and in the figures beside them. */
  statistics: Statistics;
  /** Cells a side of the decision surface; 0 when it is not on screen. */
  grid: number;
  /** The hidden unit whose answer stands in the decision surface's place; null: the network's. */
  zoom: UnitPlace | null;
  /** Cells a side of every unit's thumbnail in the diagram; 0 when the diagram is not on screen. */
  thumbs: number;
  /** The unit that takes the last row of its layer in the diagram when it lies beyond `kMostRows`. */
  selected: UnitPlace | null;
  /** Whether the histograms of every unit are on screen. */
  distributions: boolean;
  /** The unit that is shown large; null when it is not on screen. */
  unit: UnitPlace | null;
  /** The transformed plane; null when it is not on screen. */
  plane: PlanePlace | null;
  /** Whether the loss along the gradient is on screen. */
  along: boolean;
}

/** What the worker is to look at. */
export interface View extends Sight {
  /** Whether to evaluate the whole training and test sets, and to take the vitals. */
  scores: boolean;
}

/** Nothing is on screen. */
export const noSight: Sight = {
  statistics: 'running',
  grid: 0,
  zoom: null,
  thumbs: 0,
  selected: null,
  distributions: false,
  unit: null,
  plane: null,
  along: false,
};

/** A request that only trains. */
export const noView: View = { ...noSight, scores: false };
