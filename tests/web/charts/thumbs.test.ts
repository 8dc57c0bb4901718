import { beforeEach, expect, it } from 'vitest';
import { light } from '../../../web/src/charts/palette';
import { diverging, thumbShades } from '../../../web/src/charts/ramp';
import { drawThumbs, ownTone } from '../../../web/src/charts/thumbs';
import { Recorder, stubLayers } from './recorder';

let layers: Recorder[] = [];
beforeEach(() => {
  layers = stubLayers();
});

const values = Float32Array.of(-2, 0, 1, 2, 0, 0.25, 0.5, 1);
const places = [
  { x: 0, y: 10, side: 24 },
  { x: 0, y: 40, side: 24 },
];

it('colours every picture in its own tone', () => {
  const recorder = new Recorder();
  const tones = [
    { middle: 0, reach: 2 },
    { middle: 0.5, reach: 0.5 },
  ];
  drawThumbs(recorder as never, { values, cells: 2 }, light, (i) => tones[i]!, places);
  const image = layers[0]?.named('putImageData')[0]?.args[0] as ImageData;
  const shades = thumbShades(light);
  const expected = [-1, 0, 0.5, 1, -1, -0.5, 0, 1].map((t) => diverging(shades, t));
  expect([...new Uint32Array(image.data.buffer)]).toEqual(expected);
  expect(recorder.named('drawImage').map(({ args }) => args.slice(1))).toEqual([
    [0, 0, 2, 2, 0, 10, 24, 24],
    [0, 2, 2, 2, 0, 40, 24, 24],
  ]);
});

it('measures a picture by its largest value; one that is all zero by 1', () => {
  expect(ownTone({ values, cells: 2 }, 0)).toEqual({ middle: 0, reach: 2 });
  expect(ownTone({ values: new Float32Array(4), cells: 2 }, 0).reach).toBe(1);
});

it('draws nothing before the values are there', () => {
  const recorder = new Recorder();
  drawThumbs(
    recorder as never,
    { values: new Float32Array(), cells: 2 },
    light,
    () => ({ middle: 0, reach: 1 }),
    places,
  );
  expect(recorder.calls).toEqual([]);
});
