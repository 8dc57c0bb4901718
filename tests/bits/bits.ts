// The runs that every build and every browser must repeat bit by bit, and how their losses are hashed.
import type { EngineConfig } from '../../web/src/state/config';
import runs from './runs.json' with { type: 'json' };

export interface BitRun {
  name: string;
  /** Fields that are missing take the engine's defaults. */
  config: EngineConfig;
  /** Hashes: 16 hexadecimal digits. */
  parameters: string;
  losses: string;
}

export const bitSteps = runs.steps;
export const bitRuns = runs.runs as unknown as BitRun[];

/** FNV-1a over the bytes of the numbers as floats, as in cpp/core/hash.h. */
export function hashOf(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(Float32Array.from(numbers).buffer);
  let hash = 14695981039346656037n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
  return hash.toString(16).padStart(16, '0');
}
