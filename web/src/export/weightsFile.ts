// A file with a network's weights: what is taken away, and what is dropped on the page.
import type { Taken, Tensor } from '../engine/tensors';
import type { Twin } from '../state/config';
import { engineName, torchName } from './names';
import type { Content, NamedArray } from './namedArray';
import { readSafetensors, writeSafetensors } from './safetensors';
import { readWeightsJson, writeWeightsJson } from './weightsJson';

/** What is said in the file of the network that it was taken from. */
export interface Origin {
  /** The page's link to the experiment. */
  link: string;
  /** The twin, and what it is called: "With batch norm". */
  key: Twin;
  twin: string;
  /** Hidden layers. */
  layers: number;
}

/** What was read of a file: its arrays under the engine's names, and the twin that they were taken from. */
export interface Weights {
  tensors: Tensor[];
  twin: Twin | null;
}

/** The largest network's numbers as text need less. */
const kMostMegabytes = 64;

export function weightsAsSafetensors(taken: Taken, origin: Origin): Uint8Array<ArrayBuffer> {
  return writeSafetensors(named(taken, origin), { format: 'pt', ...metadataOf(taken, origin) });
}

export function weightsAsJson(taken: Taken, origin: Origin): string {
  return writeWeightsJson(named(taken, origin), metadataOf(taken, origin));
}

/** A sentence: refused. A file that is too large is not even read. `layers`: hidden ones of the network it is for. */
export async function readWeights(file: File, layers: number): Promise<Weights | string> {
  const megabytes = file.size / 1e6;
  if (megabytes > kMostMegabytes) {
    return `${quotedName(file)} has ${megabytes.toFixed(0)} MB: a file of weights has at most ${String(kMostMegabytes)} MB.`;
  }
  try {
    const { arrays, metadata } = await readContent(file);
    const nameOf = (name: string): string => engineName(name, layers) ?? cut(name);
    const tensors = arrays.map((array) => ({ ...array, name: nameOf(array.name) }));
    return { tensors, twin: twinIn(metadata) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${quotedName(file)} holds no weights: ${why}.`;
  }
}

async function readContent(file: File): Promise<Content> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A safetensors file begins with a length, which has zeros; text does not.
  if (bytes.subarray(0, 8).includes(0)) return readSafetensors(bytes);
  return readWeightsJson(new TextDecoder().decode(bytes));
}

function twinIn(metadata: unknown): Twin | null {
  const { twin } = (metadata ?? {}) as { twin?: unknown };
  return twin === 'a' || twin === 'b' ? twin : null;
}

function named({ tensors }: Taken, { layers }: Origin): NamedArray[] {
  return tensors.map((tensor) => ({ ...tensor, name: torchName(tensor.name, layers) }));
}

/** Also which array is which letter of the notation. */
function metadataOf({ step, tensors }: Taken, { link, key, twin, layers }: Origin) {
  const letters = tensors.map(({ name }) => [torchName(name, layers), name] as const);
  return {
    experiment: link,
    twin: key,
    network: twin,
    step: String(step),
    ...Object.fromEntries(letters),
  };
}

function quotedName({ name }: File): string {
  return `“${cut(name)}”`;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
