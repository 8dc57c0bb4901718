// Runs in the page's own worker script, apart from the race.
import { bitRuns, bitSteps, hashOf } from '../bits/bits';
import type { Reply, Request } from '../../web/src/engine/messages';
import { noView, type View } from '../../web/src/engine/view';

interface Job {
  steps: number;
  view: View;
  configs: (typeof bitRuns)[number]['config'][];
}
interface Trained {
  parameters: string;
  losses: number[];
}
type Order = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

export const job: Job = {
  steps: bitSteps,
  view: noView,
  configs: bitRuns.map(({ config }) => config),
};

/** Stands in the page: refers to nothing outside itself. */
export async function trainInPage({ steps, view, configs }: Job): Promise<Trained[]> {
  const script = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.includes('worker'));
  const worker = new Worker(script?.name ?? 'no worker was loaded', { type: 'module' });
  const reply = () =>
    new Promise<Reply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        // On a busy machine a worker says in between that it is still at work.
        if (data.type !== 'alive') resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  const ask = (order: Order) => {
    worker.postMessage({ ...order, id: 1 });
    return reply();
  };
  const train = async (config: Job['configs'][number]): Promise<Trained> => {
    await ask({ type: 'prepare', config });
    await ask({ type: 'commit', view });
    const trained = await ask({ type: 'advance', steps, view, memory: null });
    const named = await ask({ type: 'hash' });
    return {
      parameters: named.type === 'hash' ? named.hash : JSON.stringify(named),
      losses: trained.type === 'snapshot' ? [...trained.snapshot.losses] : [],
    };
  };

  await reply();
  const all: Trained[] = [];
  for (const config of configs) all.push(await train(config));
  worker.terminate();
  return all;
}

/** What was trained, to be compared with `committed`. */
export const found = (all: readonly Trained[]): string[] =>
  all.map(({ parameters, losses }, i) => line(bitRuns[i]!.name, parameters, hashOf(losses)));

export const committed = bitRuns.map((run) => line(run.name, run.parameters, run.losses));

function line(name: string, parameters: string, losses: string): string {
  return `${name}: ${parameters} ${losses}`;
}
