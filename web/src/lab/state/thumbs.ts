import { spawnWorker } from '../../engine/spawn';
import { TwinWorker } from '../../engine/twinWorker';
import { defaults, twinConfig } from '../../state/config';
import { dataChoices } from '../datasets';
import type { Thumbs } from './lab.svelte';

/** Points of a thumbnail: enough for its shape. */
const kPoints = 110;

/**
 * The real points of every data set, by the name of its choice, from an engine that lives only for this; whatever could
 * not be had is missing.
 */
export async function loadThumbs(): Promise<Thumbs> {
  const found: Thumbs = {};
  const worker = new TwinWorker(spawnWorker(), () => undefined);
  try {
    await worker.ready;
    for (const { name, dataset } of dataChoices) {
      if (dataset === 'own') continue;
      const config = twinConfig({ ...defaults, dataset, points: kPoints, hidden: [1] }, 'b');
      const answer = await worker.ask({ type: 'prepare', config });
      if (answer.type === 'prepared') found[name] = answer.dataset;
    }
  } catch {
    // The worker was lost: names without pictures are enough to choose from.
  }
  worker.terminate('The thumbnails are there.');
  return found;
}
