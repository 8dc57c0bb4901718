// The numbers of the network, unit by unit.
import type { Table } from '../../../charts/tables/table';
import type { SeenNetwork } from '../../../engine/lessonRuns';
import { two } from '../../tables';

/** All parameters; the output layer has no gamma and beta. */
export function parameterTable({ hidden, W_out, b_out }: SeenNetwork): Table {
  const none = new Float64Array();
  const layers = [...hidden, { W: W_out, b: b_out, gamma: none, beta: none }];
  const rows = layers.flatMap(({ W, b, gamma, beta }, l) =>
    Array.from(b, (value, unit) => {
      const inputs = W.length / b.length;
      const weights = [...W.subarray(unit * inputs, (unit + 1) * inputs)].map(two);
      const scale = [gamma[unit], beta[unit]].map((number) => two(number ?? NaN));
      return [`layer ${l + 1}, unit ${unit + 1}`, weights.join(', '), two(value), ...scale];
    }),
  );
  return { caption: 'All parameters', head: ['', 'W', 'b', 'γ', 'β'], rows };
}
