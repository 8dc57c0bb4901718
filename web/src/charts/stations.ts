// The selected unit of one twin, large: its distribution at z, z_hat, z_tilde and a, and examples flowing through.
import { kLargeBins } from '../engine/protocol';
import { niceTicks, tickLabels } from './axis';
import { clear, haloText } from './canvas';
import { sans } from './fonts';
import { drawSideways } from './histogram';
import { stationAlpha, twinColour } from './palette';
import { drawFlow } from './stationsFlow';
import {
  type StationsData,
  type StationsLayout,
  type Stop,
  stationsLayout,
} from './stationsLayout';
import { drawMarks, drawOffAxis } from './stationsMarks';
import { drawTitles } from './stationsTitles';
import type { Pen, Size } from './types';

export type { StationsData } from './stationsLayout';
export { caption } from './stationsCaption';

export function draw(ctx: CanvasRenderingContext2D, data: StationsData, size: Size): void {
  const layout = stationsLayout(data, size);
  clear(ctx, size);
  drawGrid(ctx, data, layout);
  drawGrounds(ctx, data, layout);
  drawFlow(ctx, data, layout);
  for (const stop of layout.stops) {
    drawBars(ctx, data, layout, stop);
    drawMarks(ctx, data, stop);
    drawOffAxis(ctx, data, layout, stop);
  }
  drawOwnAxis(ctx, data, layout);
  drawTitles(ctx, data, layout);
}

/** Hairlines and figures of the axis that z, z_hat and z_tilde share. */
function drawGrid(ctx: Pen, { palette, reach }: StationsData, layout: StationsLayout): void {
  const { places, barLength, stops } = layout;
  const ticks = niceTicks(-reach, reach, 3);
  const toY = stops[0]?.toY ?? (() => 0);
  const labels = tickLabels(ticks);
  ctx.strokeStyle = palette.hair;
  ctx.lineWidth = 1;
  ctx.fillStyle = palette.ink3;
  ctx.font = sans(11);
  ctx.textAlign = 'right';
  ticks.forEach((tick, i) => {
    const y = Math.round(toY(tick)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(places[0] ?? 0, y);
    ctx.lineTo((places.at(-1) ?? 0) + barLength, y);
    ctx.stroke();
    ctx.fillText(labels[i] ?? '', (places[0] ?? 0) - 9, y + 3.5);
  });
}

function drawGrounds(ctx: Pen, { palette }: StationsData, layout: StationsLayout): void {
  ctx.fillStyle = palette.plot;
  for (const { x } of layout.stops) {
    ctx.fillRect(x, layout.top, layout.barLength, layout.bottom - layout.top);
  }
}

function drawBars(ctx: Pen, data: StationsData, layout: StationsLayout, stop: Stop): void {
  const { palette, unit, twin } = data;
  const { top, bottom, barLength } = layout;
  const bins = {
    values: unit.histograms,
    offset: stop.station * kLargeBins,
    count: kLargeBins,
  };
  ctx.fillStyle = twinColour(palette, twin);
  ctx.globalAlpha = stationAlpha[stop.station] ?? 1;
  drawSideways(ctx, bins, stop.x, top, barLength - 4, bottom - top);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(stop.x + 0.5, top);
  ctx.lineTo(stop.x + 0.5, bottom);
  ctx.stroke();
}

/** The activation has its own axis, to the right of its bars. */
function drawOwnAxis(ctx: Pen, { palette }: StationsData, layout: StationsLayout): void {
  const stop = layout.stops.find(({ station }) => station === 3);
  if (!stop) return;
  const ticks = niceTicks(stop.from, stop.to, 2);
  ctx.fillStyle = palette.ink3;
  ctx.font = sans(11);
  ctx.textAlign = 'left';
  tickLabels(ticks).forEach((text, i) => {
    const y = Math.min(layout.bottom, Math.max(layout.top + 9, stop.toY(ticks[i] ?? 0) + 4));
    haloText(ctx, text, stop.x + layout.barLength + 4, y, palette.paper);
  });
}
