import { twinNames } from '../twins/names';
import type { Lab } from '../state/lab.svelte';

/**
 * Puts the weights of a file into the twin that they were taken from, or into the one that they fit. Says what was done,
 * or why nothing was: then the race goes on untouched.
 */
export async function loadWeights(lab: Lab, file: File): Promise<void> {
  const { readWeights } = await import('../../export/weightsFile');
  const read = await readWeights(file, lab.shown.hidden.length);
  if (typeof read === 'string') {
    lab.experiment.refuse(read);
    return;
  }
  const [first, second] = read.twin === 'b' ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const refusal = await lab.race.put(first, read.tensors);
  const into = refusal === null ? first : second;
  if (refusal === null || (await lab.race.put(second, read.tensors)) === null) {
    const { name } = twinNames(lab.shown)[into];
    lab.experiment.tell(`“${name}” has the weights of ${file.name}, and goes on from them.`);
  } else {
    lab.experiment.refuse(`${file.name} is of another network: ${refusal}.`);
  }
}
