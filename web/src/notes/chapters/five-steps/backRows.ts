// The rows of the way back: from the slopes of the loss with z_tilde to those with z. In thousandths.
import { fixed } from '../../../charts/numbers';
import type { FiveStepsBack, Slopes } from '../../../engine/lesson';
import { tex } from '../../tex';
import { inBrackets } from './write';

export interface BackRow {
  name: string;
  formula: string;
  /** The slope's letters, for the head of a column: joined, so that z is a letter of its own. */
  short: string;
  /** One for all examples together, or one for each. */
  slopes: readonly number[];
  /** The same, measured; null: given, there is nothing to measure. */
  measured: readonly number[] | null;
  together: boolean;
}

/** Slopes as the page writes them: thousandths. */
export function thousandths(slope: number): string {
  return fixed(1000 * slope, Math.abs(slope) < 0.9995 ? 2 : 0);
}

export function backRows(
  dz_tilde: readonly number[],
  { slopes, measured }: FiveStepsBack,
): BackRow[] {
  const each = (name: string, formula: string, short: string, field: 'dz_hat' | 'dz'): BackRow => {
    return {
      name,
      formula,
      short,
      slopes: [...slopes[field]],
      measured: [...measured[field]],
      together: false,
    };
  };
  const all = (
    name: string,
    formula: string,
    field: Exclude<keyof Slopes, 'dz_hat' | 'dz'>,
  ): BackRow => {
    const [slope, check] = [slopes[field], measured[field]];
    return { name, formula, short: '', slopes: [slope], measured: [check], together: true };
  };
  const given = tex`\s{ztilde}{d\tilde z^{(i)}}`;
  return [
    {
      name: 'given',
      formula: given,
      short: 'dz\u0303',
      slopes: dz_tilde,
      measured: null,
      together: false,
    },
    all('of gamma', tex`\s{gamma}{d\gamma}=\sum_i d\tilde z^{(i)}\,\hat z^{(i)}`, 'dgamma'),
    all('of beta', tex`\s{beta}{d\beta}=\sum_i d\tilde z^{(i)}`, 'dbeta'),
    each('through step 5', tex`\s{zhat}{d\hat z^{(i)}}=\gamma\,d\tilde z^{(i)}`, 'dẑ', 'dz_hat'),
    all(
      'of the variance',
      tex`\s{sigma}{d\sigma^2}=-\dfrac{1}{2}(\sigma^2+\eps)^{-3/2}\sum_i d\hat z^{(i)}(z^{(i)}-\mu)`,
      'dsigma2',
    ),
    all(
      'of the mean',
      tex`\s{mu}{d\mu}=-\dfrac{1}{\sqrt{\sigma^2+\eps}}\sum_i d\hat z^{(i)}`,
      'dmu',
    ),
    each(
      'through steps 4 to 1',
      tex`\s{z}{dz^{(i)}}=\dfrac{d\hat z^{(i)}}{\sqrt{\sigma^2+\eps}}+\dfrac{2(z^{(i)}-\mu)}{m}d\sigma^2+\dfrac{1}{m}d\mu`,
      'd\u2060z',
      'dz',
    ),
  ];
}

/** The three terms with the numbers of one example, in thousandths: "0.88 · (−20.03 − 1.29 − (−1.93)(4.02)) = −12.1". */
export function threeTermsText(
  back: FiveStepsBack,
  inv_std: number,
  z_hat: number,
  i: number,
): string {
  const mean = inBrackets(thousandths(back.mean_dz_hat));
  const terms = `${thousandths(back.slopes.dz_hat[i] ?? 0)} − ${mean} − ${inBrackets(fixed(z_hat, 2))} · ${inBrackets(thousandths(back.mean_dz_hat_z_hat))}`;
  return `${fixed(inv_std, inv_std < 99.5 ? 2 : 0)} · [${terms}] = ${thousandths(back.dz[i] ?? 0)}`;
}

/** The largest difference between what the chain rule says and what was measured, as a share of the largest slope. */
export function disagreement({ slopes, measured }: FiveStepsBack): number {
  const flat = ({ dgamma, dbeta, dz_hat, dsigma2, dmu, dz }: Slopes) => [
    dgamma,
    dbeta,
    ...dz_hat,
    dsigma2,
    dmu,
    ...dz,
  ];
  const other = flat(measured);
  const gaps = flat(slopes).map((slope, i) => Math.abs(slope - (other[i] ?? 0)));
  const largest = Math.max(...flat(slopes).map(Math.abs));
  return largest > 0 ? Math.max(...gaps) / largest : 0;
}

/** The share of what could add up that counts as more than nothing. */
const kFelt = 0.02;

/** What came back, in sentences. */
export function whatCameBack(back: FiveStepsBack, z_hat: ArrayLike<number>): string {
  const { dz } = back.slopes;
  if (dz.length === 1) {
    return 'With one example every dz is 0: whatever z does, its own mean follows it, and z̃ stays β. Nothing can be learned through it.';
  }
  const sum = [...dz].reduce((total, slope) => total + slope, 0);
  const along = [...dz].reduce((total, slope, i) => total + slope * (z_hat[i] ?? 0), 0);
  const size = [...dz].reduce((total, slope, i) => total + Math.abs(slope * (z_hat[i] ?? 0)), 0);
  const moved = `The ${dz.length} slopes dz add up to ${thousandths(sum)}: moving all z up together changes nothing, because μ takes it off again.`;
  const stretched = `Weighted with ẑ they add up to ${thousandths(along)}`;
  if (Math.abs(along) > kFelt * size) {
    return `${moved} ${stretched}: stretching the batch around its mean does change something here, because ε is not small beside σ².`;
  }
  return `${moved} ${stretched}: stretching the batch around its mean changes nothing either, as long as ε is small. Two of the ${dz.length} directions in which the batch could move are closed.`;
}
