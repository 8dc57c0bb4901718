// What the page and a twin's worker say to each other. One worker runs one twin's engine.
// Every request carries an id; its one reply carries the same id. Arrays are transferred, not copied.
import type { EngineConfig } from '../state/config';
import type { OwnData } from '../state/own';
import type { Dataset, Edit, Scored, Snapshot } from './protocol';
import type { Taken, Tensor } from './tensors';
import type { Statistics, View } from './view';

export type Request =
  /**
   * Builds an engine beside the running one; the running one is untouched. `own`: the points of the dataset of that
   * name. Reply: `prepared` or `refused`.
   */
  | { type: 'prepare'; id: number; config: EngineConfig; own?: OwnData | null }
  /** Puts the prepared engine in the running one's place. Reply: `snapshot` at step 0. */
  | { type: 'commit'; id: number; view: View }
  /** Drops the prepared engine. Reply: `done`. */
  | { type: 'discard'; id: number }
  /**
   * Changes fields that need no restart (`live` in the config's fields); what lay ahead of this step is forgotten, also
   * when nothing differs. Reply: `done` or `refused`.
   */
  | { type: 'retune'; id: number; config: EngineConfig }
  /**
   * Trains that many mini-batches (0: only looks), less when the run diverges. Reply: `snapshot`.
   * `memory`: that of an earlier snapshot, to be filled again.
   */
  | { type: 'advance'; id: number; steps: number; view: View; memory: ArrayBuffer | null }
  /**
   * Goes to that step of the run, back or ahead, to the bit as it was or will be; less far when the run diverges, or
   * when more than `most` steps have to be trained on the way: asked again, it goes on. Reply: `snapshot`, without
   * losses of steps that were trained before.
   */
  | {
      type: 'seek';
      id: number;
      step: number;
      most: number;
      view: View;
      memory: ArrayBuffer | null;
    }
  /** Goes on with the scores of the network as it stands, for a part of a second. Reply: `scored`. */
  | { type: 'score'; id: number; statistics: Statistics }
  /** Sets one parameter by hand; what lay ahead of this step is forgotten. Reply: `done` or `refused`. */
  | { type: 'edit'; id: number; edit: Edit }
  /** Copies what the network has learned: as it stands, or as an engine of `start` begins on the same data. Reply: `taken` or `refused`. */
  | { type: 'take'; id: number; start: EngineConfig | null }
  /** Puts all of it back; what lay ahead of this step is forgotten. Reply: `done` or `refused`. */
  | { type: 'put'; id: number; tensors: readonly Tensor[] }
  /** Names the state of the running engine: the same run has the same name in every browser. Reply: `hash`. */
  | { type: 'hash'; id: number };

export type Reply =
  /** Sent once, unasked, when the wasm module is there. */
  | { type: 'ready' }
  /** Sent once, unasked, when the wasm module could not be started. */
  | { type: 'failed'; message: string }
  /** Sent unasked while a reply takes long: its worker is at work. */
  | { type: 'alive' }
  /** `inability`: why this twin cannot be trained, but only be looked at; null: it can. */
  | { type: 'prepared'; id: number; dataset: Dataset; inability: string | null }
  | { type: 'done'; id: number }
  | { type: 'refused'; id: number; message: string }
  | { type: 'snapshot'; id: number; snapshot: Snapshot }
  | { type: 'scored'; id: number; scored: Scored }
  | { type: 'taken'; id: number; taken: Taken }
  | { type: 'hash'; id: number; hash: string };
