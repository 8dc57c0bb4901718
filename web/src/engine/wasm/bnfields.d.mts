// A module that a test asks what the engine says of its config's fields, as the build leaves it here. Its source is
// cpp/wasm/config_fields.cpp.
import type { ModuleOptions } from './bnlab.mjs';

/** What the engine says of one field of its config; the limits that the kind has. */
export interface FieldDescription {
  name: string;
  kind: 'choice' | 'choices' | 'integer' | 'number' | 'integers';
  live: boolean;
  value: string | number | number[] | string[];
  min?: number;
  max?: number;
  most?: number;
  choices?: string[];
}

export interface BatchNormFields {
  describeConfig(): FieldDescription[];
}

export default function createBatchNormFields(options?: ModuleOptions): Promise<BatchNormFields>;
