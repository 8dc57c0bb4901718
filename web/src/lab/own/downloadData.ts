import type { Dataset } from '../../engine/protocol';
import { writeCsv } from '../../state/csv';
import type { OwnData } from '../../state/own';
import { download } from '../save/files';

const kType = 'text/csv';

/** The visitor's own points, in their own order. */
export function downloadOwn(own: OwnData): void {
  download('own-points.csv', writeCsv(own), kType);
}

/** A data set as it runs: the training set first. */
export function downloadDataset(name: string, dataset: Dataset): void {
  download(`${name}.csv`, writeCsv(dataset), kType);
}
