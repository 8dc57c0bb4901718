// Small plots beside and below each other that share one axis: what most instruments are drawn from.
import type { Line } from './curveLines';
import type { Palette } from './palette';
import type { Axis } from './scale';
import type { SymbolName } from './symbols';

/** A line through points: `steps` are their places on the common axis. */
export interface PanelLine extends Line {
  /** As in the read-out; '': it is not read out. */
  name: string;
  /** Its column in the table, where that is not its name; '': it has none. */
  column?: string;
  colour: string;
  width: number;
  alpha?: number;
  dash?: number[];
  /** At the line's right end, in `labelColour` or its own. */
  label?: string;
  labelColour?: string;
  /** Bars in the line's place, on this side of every point. */
  bars?: 'left' | 'right';
  /** A dot at every point. */
  dots?: boolean;
}

/** The ground between two lines. */
export interface PanelBand {
  low: Line;
  high: Line;
  colour: string;
  alpha: number;
}

export interface Panel {
  symbol?: SymbolName;
  symbolColour?: string;
  title: string;
  axis: Axis;
  band?: PanelBand;
  lines: readonly PanelLine[];
  /** A line across at this height. */
  level?: number;
  /** How a value is written, with so many digits that matter; `short` unless told. */
  write?: (value: number, digits: number) => string;
  /** Words where nothing can be drawn; `level` runs dashed then. */
  note?: readonly string[];
}

/** A place on the common axis that is worth a line. */
export interface PanelMark {
  at: number;
  text: string;
}

export interface PanelsData {
  palette: Palette;
  /** From left to right, each from top to bottom. */
  columns: readonly (readonly Panel[])[];
  /** Shared by all. */
  axis: Axis;
  /** Stands before the ticks of the shared axis: "step". */
  axisName: string;
  /** The longest label at the end of a line in either twin's panels, so that both are alike in size. */
  longest: string;
  mark?: PanelMark;
  /** Where the values are read out. */
  hover: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
  /** Names a place on the shared axis: "step 120". */
  place: (at: number) => string;
}
