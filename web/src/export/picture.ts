// A picture of the page as a file of its own: title above, caption and origin below.
import { SvgPen } from './svgPen';

export interface PictureOf {
  title: string;
  caption: string;
  /** Where it comes from, in small letters. */
  origin: string;
  /** CSS pixels. */
  width: number;
  height: number;
  colours: { paper: string; ink: string; ink2: string };
  draw: (ctx: CanvasRenderingContext2D) => void;
}

const kMargin = 16;
const kTitle = '650 15px Inter, system-ui, sans-serif';
const kText = '400 12px Inter, system-ui, sans-serif';
const kLine = 17;
/** Pixels of the file for one of the page. */
const kFine = 2;

export async function pngOf(picture: PictureOf): Promise<Blob> {
  const ctx = newContext();
  const sheet = layOut(picture, ctx);
  ctx.canvas.width = kFine * sheet.width;
  ctx.canvas.height = kFine * sheet.height;
  ctx.scale(kFine, kFine);
  drawSheet(ctx, picture, sheet);
  // Behind everything, for pictures clear their ground first.
  ctx.globalCompositeOperation = 'destination-over';
  ctx.fillStyle = picture.colours.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  return new Promise((resolve, reject) => {
    ctx.canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('this browser made no picture'));
    }, 'image/png');
  });
}

export function svgOf(picture: PictureOf): string {
  const own = newContext();
  const measure = (text: string, font: string): TextMetrics => {
    own.font = font;
    return own.measureText(text);
  };
  const pen = new SvgPen({ measure, image: asAddress });
  const ctx = pen as unknown as CanvasRenderingContext2D;
  const sheet = layOut(picture, ctx);
  ctx.fillStyle = picture.colours.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  drawSheet(ctx, picture, sheet);
  return pen.finish(sheet.width, sheet.height, picture.title);
}

interface Sheet {
  width: number;
  height: number;
  title: string[];
  caption: string[];
}

function layOut(
  { title, caption, width, height }: PictureOf,
  ctx: CanvasRenderingContext2D,
): Sheet {
  ctx.font = kTitle;
  const titles = wrapped(ctx, title, width);
  ctx.font = kText;
  const captions = wrapped(ctx, caption, width);
  const lines = titles.length + captions.length + 1;
  const whole = height + kLine * lines + 3 * kMargin;
  return { width: width + 2 * kMargin, height: whole, title: titles, caption: captions };
}

function drawSheet(ctx: CanvasRenderingContext2D, picture: PictureOf, sheet: Sheet): void {
  const { colours, height, origin } = picture;
  const top = kMargin + kLine * sheet.title.length;
  writeLines(ctx, sheet.title, kMargin, kTitle, colours.ink);
  const below = top + height + kMargin / 2;
  writeLines(ctx, [...sheet.caption, origin], below, kText, colours.ink2);
  ctx.save();
  ctx.translate(kMargin, top + kMargin / 2);
  picture.draw(ctx);
  ctx.restore();
}

function writeLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly string[],
  top: number,
  font: string,
  colour: string,
): void {
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.textAlign = 'left';
  lines.forEach((line, i) => ctx.fillText(line, kMargin, top + kLine * (i + 0.8)));
}

/** Words in lines of that width, as the context's face has them. */
function wrapped(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && ctx.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function newContext(): CanvasRenderingContext2D {
  const ctx = document.createElement('canvas').getContext('2d');
  if (!ctx) throw new Error('this browser gives no memory for another picture');
  return ctx;
}

function asAddress(
  source: CanvasImageSource,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const ctx = newContext();
  ctx.canvas.width = width;
  ctx.canvas.height = height;
  ctx.drawImage(source, x, y, width, height, 0, 0, width, height);
  return ctx.canvas.toDataURL('image/png');
}
