import { expect, it } from 'vitest';
import { parse } from '../../../web/src/state/link';
import { formatLecture, labLink, parseLecture } from '../../../web/src/state/lectureUrl';
import { equalOwn, ownData } from '../../../web/src/state/own';

it('reads the figure, whether it stands alone, and its texts', () => {
  const { figure, embed, texts } = parseLecture('?figure=five-steps&embed&m=4&z=1%2C2');
  expect({ figure, embed }).toEqual({ figure: 'five-steps', embed: true });
  expect([...texts]).toEqual([
    ['m', '4'],
    ['z', '1,2'],
  ]);
});

it('shows everything where no figure is named, whatever else is there', () => {
  for (const search of ['', '?embed', '?embed&m=%zz']) {
    expect(parseLecture(search)).toMatchObject({ figure: null, embed: false });
  }
});

it('writes what it reads', () => {
  const texts = new Map([
    ['z', '1,-2e30'],
    ['odd', '&=?#'],
  ]);
  const search = formatLecture('five-steps', texts);
  expect(search).toContain('?figure=five-steps&embed&z=1,-2e30');
  expect(parseLecture(search)).toEqual({ figure: 'five-steps', embed: true, texts });
});

it('links to the lab with what differs from its defaults', () => {
  expect(labLink({})).toBe('./');
  expect(labLink({ batch_size: 8, norm_b: 'none' })).toBe('./#batch_size=8');
});

it('links to the lab with points of its own', () => {
  const points = [0.5, -1.25, 3, 0].map((x1, i) => ({ x1, x2: 2 * x1, y: i % 2 }));
  const own = ownData(points, 2);
  const { config, own: carried, notes } = parse(labLink({ hidden: [] }, own).replace('./', ''));
  expect(config).toMatchObject({ dataset: 'own', hidden: [] });
  expect([equalOwn(carried, own), notes]).toEqual([true, []]);
});
