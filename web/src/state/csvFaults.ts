// What is wrong in a line of CSV.
import { kFurthest } from './own';
import { quoted } from './text';

export interface Fault {
  /** Counted from 1. */
  line: number;
  /** Without a full stop. */
  sentence: string;
}

/** What is wrong with a number (null: it is none), or null. */
export function faultOf(name: string, text: string, value: number | null): string | null {
  if (value === null) return `${name} is ${quoted(text)}: a number is needed`;
  if (Math.abs(value) <= kFurthest) return null;
  return `${name} is ${quoted(value)}: a number from -1e6 to 1e6 is allowed`;
}
