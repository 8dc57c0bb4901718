import { describe, expect, it } from 'vitest';
import {
  readWeights,
  weightsAsJson,
  weightsAsSafetensors,
} from '../../../web/src/export/weightsFile';
import type { Taken } from '../../../web/src/engine/tensors';

const taken: Taken = {
  step: 7,
  tensors: [
    { name: 'W[1]', shape: [2, 1], values: Float32Array.of(0.1, -2.5e-8) },
    { name: 'running_sigma2[1]', shape: [2], values: Float32Array.of(1, 3) },
    { name: 'W[2]', shape: [1, 2], values: Float32Array.of(1 / 3, 4) },
    { name: 'b[2]', shape: [1], values: Float32Array.of(0) },
  ],
  scaling: { mu: Float32Array.of(0), divisor: Float32Array.of(1) },
};
const origin = { link: 'https://lab/#seed=7', key: 'b', twin: 'Without', layers: 1 } as const;

const fileOf = (content: BlobPart, name = 'w') => new File([content], name);

/** A file by the format's own description: length, header, numbers. */
function byHand(header: object, numbers: number[], length = JSON.stringify(header).length): File {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, length, true);
  return new File([head, text, Float32Array.from(numbers)], 'hand.safetensors');
}
const entry = (shape: number[], from: number, to: number, dtype = 'F32') => ({
  dtype,
  shape,
  data_offsets: [from, to],
});

describe('weights in a file', () => {
  it('come back to the bit, with the twin that they are of', async () => {
    const files = [weightsAsSafetensors(taken, origin), weightsAsJson(taken, origin)];
    for (const content of files) {
      expect(await readWeights(fileOf(content), 1)).toEqual({ tensors: taken.tensors, twin: 'b' });
    }
  });

  it('are laid out as safetensors has it', () => {
    const bytes = weightsAsSafetensors(taken, origin);
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as object;
    expect(length % 8).toBe(0);
    expect(bytes).toHaveLength(8 + length + 4 * 7);
    expect(header).toMatchObject({
      __metadata__: { format: 'pt', step: '7', 'hidden.0.norm.running_var': 'running_sigma2[1]' },
      'hidden.0.linear.weight': { dtype: 'F32', shape: [2, 1], data_offsets: [0, 8] },
      'output.bias': { dtype: 'F32', shape: [1], data_offsets: [24, 28] },
    });
    expect(new DataView(bytes.buffer).getFloat32(8 + length + 8, true)).toBe(1);
  });

  it('may come from PyTorch, whose batch norm counts, too', async () => {
    const counter = { ...entry([], 4, 4, 'I64') };
    const header = {
      'output.bias': entry([1], 0, 4),
      'hidden.0.norm.num_batches_tracked': counter,
    };
    const read = await readWeights(byHand(header, [5]), 3);
    expect(read).toEqual({
      tensors: [{ name: 'b[4]', shape: [1], values: Float32Array.of(5) }],
      twin: null,
    });
  });
});

describe('a file that holds no weights is refused in one sentence', () => {
  const whole = weightsAsSafetensors(taken, origin);

  it.each<[string, File, string]>([
    ['a picture', fileOf(Uint8Array.of(0x89, 80, 78, 71, 13, 10, 26, 10), 'p.png'), 'whole JSON'],
    ['an empty file', fileOf(''), 'whole JSON'],
    ['zeros', fileOf(new Uint8Array(100)), 'its header cannot be read'],
    ['a file that is cut off', fileOf(whole.slice(0, -3)), 'output.bias is not all there'],
    ['a header that is cut off', fileOf(whole.slice(0, 40)), 'it is cut off'],
    ['a length that is a lie', byHand({}, [], 0x7fffffff), 'it is cut off'],
    ['half floats', byHand({ w: entry([2], 0, 4, 'F16') }, [1]), 'w is F16: F32 is allowed'],
    ['overlong offsets', byHand({ w: entry([2], 0, 8) }, [1]), 'w is not all there'],
    ['a negative shape', byHand({ w: entry([-1], 0, 4) }, [1]), 'its entry w cannot be read'],
    ['an entry that is none', byHand({ w: 3 }, [1]), 'its entry w cannot be read'],
    ['JSON of something else', fileOf('{"layers": []}'), 'it has no tensors'],
    ['bare JSON', fileOf('null'), 'it has no tensors'],
    ['words among numbers', fileOf('{"tensors":{"w":{"shape":[1],"values":["a"]}}}'), 'cannot be'],
    ['too few numbers', fileOf('{"tensors":{"w":{"shape":[2],"values":[1]}}}'), 'as many values'],
  ])('%s', async (_, file, why) => {
    const read = await readWeights(file, 1);
    expect(read).toEqual(expect.stringContaining(why));
    expect(read).toMatch(/^“.*” holds no weights: .*\.$/u);
  });

  it('a gigabyte, which is not even read', async () => {
    const file = {
      name: 'huge.safetensors',
      size: 2 ** 30,
      arrayBuffer: () => Promise.reject(new Error('it was read')),
    } as File;
    expect(await readWeights(file, 1)).toBe(
      '“huge.safetensors” has 1074 MB: a file of weights has at most 64 MB.',
    );
  });
});
