// What can be taken away, as files. What makes them is loaded when it is first needed.
import type { Frame } from '../../engine/client';
import type { Taken } from '../../engine/tensors';
import { twinConfig, type Twin } from '../../state/config';
import { linkTo } from '../../state/url';
import { thousands } from '../../charts/numbers';
import type { Lab } from '../state/lab.svelte';
import type { Shown } from '../state/pictures.svelte';
import { twinNames } from '../twins/names';
import { download, fileName } from './files';
import { numbers, suffixes, type NumbersKey } from './numbers';

/** Each returns the name of the file. Throws an Error with one sentence. */
export async function savePicture(lab: Lab, shown: Shown, kind: 'png' | 'svg'): Promise<string> {
  const { pngOf, svgOf } = await import('../../export/picture');
  const { title, caption } = shown.words();
  const size = shown.size();
  const origin = `BatchNorm Lab, step ${thousands(frameOf(lab).step)}`;
  const draw = (ctx: CanvasRenderingContext2D): void => shown.draw(ctx, size);
  const picture = { title, caption, origin, ...size, colours: lab.theme.palette, draw };
  const name = `${fileName(title)}.${kind}`;
  if (kind === 'png') download(name, await pngOf(picture), 'image/png');
  else download(name, svgOf(picture), 'image/svg+xml');
  return name;
}

export async function saveNumbers(lab: Lab, key: NumbersKey): Promise<string> {
  const frame = frameOf(lab);
  const { csvOf } = await import('../../export/csv');
  const table = await numbers[key].make(frame, lab, suffixes(frame.config));
  const name = `${key}-step-${String(frame.step)}.csv`;
  download(name, csvOf(table), 'text/csv');
  return name;
}

export async function saveWeights(
  lab: Lab,
  twin: Twin,
  kind: 'safetensors' | 'json',
): Promise<string> {
  const { weightsAsJson, weightsAsSafetensors } = await import('../../export/weightsFile');
  const taken = await take(lab, twin, 'now');
  const origin = { ...originOf(lab, twin), key: twin, layers: lab.shown.hidden.length };
  const name = `${nameOf(lab, twin)}-step-${String(taken.step)}.${kind}`;
  if (kind === 'json') download(name, weightsAsJson(taken, origin), 'application/json');
  else download(name, weightsAsSafetensors(taken, origin), 'application/octet-stream');
  return name;
}

export async function saveScript(lab: Lab, twin: Twin): Promise<string> {
  const { pytorchScript } = await import('../../export/pytorch');
  const { config, dataset } = frameOf(lab);
  const start = await take(lab, twin, 'start');
  const of = { config: twinConfig(config, twin), dataset, start, ...originOf(lab, twin) };
  const name = `${nameOf(lab, twin)}.py`;
  download(name, pytorchScript(of), 'text/x-python');
  return name;
}

export async function saveOnnx(lab: Lab, twin: Twin): Promise<string> {
  const { onnxFile } = await import('../../export/onnxGraph');
  const { config, dataset } = frameOf(lab);
  const taken = await take(lab, twin, 'now');
  const { link } = originOf(lab, twin);
  const { classes } = dataset;
  const name = `${nameOf(lab, twin)}-step-${String(taken.step)}.onnx`;
  const content = onnxFile({ config: twinConfig(config, twin), taken, classes, link });
  download(name, content, 'application/octet-stream');
  return name;
}

function frameOf({ frame }: Lab): Frame {
  if (frame === null) throw new Error('There is no network yet.');
  return frame;
}

async function take({ race }: Lab, twin: Twin, when: 'now' | 'start'): Promise<Taken> {
  const taken = await race.take(twin, when);
  if (typeof taken === 'string') throw new Error(taken);
  return taken;
}

function originOf(lab: Lab, twin: Twin) {
  const { own } = lab.experiment;
  const link = linkTo({ config: lab.shown, own, step: null, deeds: [], hidden: [] });
  return { link, twin: twinNames(lab.shown)[twin].name };
}

function nameOf(lab: Lab, twin: Twin): string {
  return fileName(twinNames(lab.shown)[twin].name);
}
