import { expect, it } from 'vitest';
import type { FiveStepsBack } from '../../../../web/src/engine/lesson';
import { whatCameBack } from '../../../../web/src/notes/chapters/five-steps/backRows';

/** Only what the sentence is made of. */
function said(dz: number[], z_hat: number[]): string {
  const slopes = { dz: Float64Array.from(dz) };
  return whatCameBack({ slopes } as FiveStepsBack, z_hat);
}

it('says which directions are closed, and that a large ε opens one of them', () => {
  const z_hat = [-1.5, 0, 1.5];
  // 0.001 - 0.002 + 0.001 is 0, and so is -1.5 * 0.001 + 1.5 * 0.001.
  expect(said([0.001, -0.002, 0.001], z_hat)).toContain('Two of the 3 directions');
  const open = said([-0.001, 0, 0.001], z_hat);
  expect(open).toContain('add up to 3.00: stretching the batch around its mean does change');
  expect(open).not.toContain('Two of');
});
