// The numbers along the axes of a figure's plots.
import type { Locator } from '@playwright/test';
import { expect } from './lab';
import { numberOf } from './lecture';

interface Tick {
  text: string;
  x: number;
  y: number;
}

interface Axis {
  texts: string[];
  places: number[];
}

/** Of every plot; other texts have a class of their own. */
function ticksOf(figure: Locator): Promise<Tick[][]> {
  return figure.locator('svg').evaluateAll((plots) =>
    plots.map((plot) =>
      [...plot.querySelectorAll('text')]
        .filter(({ classList }) => [...classList].every((name) => /^svelte-|^halo$/.test(name)))
        .map((text) => ({
          text: text.textContent.trim(),
          x: Number(text.getAttribute('x')),
          y: Number(text.getAttribute('y')),
        })),
    ),
  );
}

/** A number, and perhaps what it counts. */
const kNumber = /^−?\d[\d,.]*(e−?\d+)?( \D+)?$/;
/** Pixels. */
const kOff = 0.6;

/** Whether the places are as far apart as the values. */
function inProportion(places: number[], values: number[]): boolean {
  const last = values.length - 1;
  const unit = (places[last]! - places[0]!) / (values[last]! - values[0]!);
  return places.every(
    (at, i) => Math.abs(at - places[0]! - unit * (values[i]! - values[0]!)) < kOff,
  );
}

/** The ticks along lines to one side, line by line: those of three ticks or more, of which alone it can be told. */
function axesOf(ticks: Tick[], along: 'x' | 'y'): Axis[] {
  const across = along === 'x' ? 'y' : 'x';
  const lines = [...new Set(ticks.map((tick) => tick[across]))];
  return lines
    .map((line) => ticks.filter((tick) => tick[across] === line))
    .filter((on) => on.length > 2)
    .map((on) => ({ texts: on.map(({ text }) => text), places: on.map((tick) => tick[along]) }));
}

/** Every tick of a figure's plots is where its number belongs, on a linear axis or a logarithmic one. */
export async function expectTicks(figure: Locator): Promise<void> {
  const plots = (await ticksOf(figure)).map((all) => all.filter(({ text }) => kNumber.test(text)));
  const axes = plots.flatMap((ticks) => [...axesOf(ticks, 'x'), ...axesOf(ticks, 'y')]);
  expect(axes).not.toEqual([]);
  for (const { texts, places } of axes) {
    const values = texts.map((text) => numberOf(text));
    const right = inProportion(places, values) || inProportion(places, values.map(Math.log));
    expect(right, `${texts.join(', ')} at ${places.join(', ')}`).toBe(true);
  }
}
