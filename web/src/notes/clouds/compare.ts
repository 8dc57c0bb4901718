/** One quantity in all cases that a figure compares. */
export interface Row {
  name: string;
  /** A second line, smaller. */
  note?: string;
  /** One a case. */
  texts: readonly string[];
  strong?: boolean;
  /** Lengths of bars under the numbers, as shares of the longest. */
  bars?: readonly number[];
}

export interface Case {
  name: string;
  note: string;
}
