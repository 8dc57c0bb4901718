// A 2D context that writes SVG: the pictures' own code draws into it as it draws on a canvas. Only what the pictures use
// is here; there is no rotation.
import { element, escaped, shortNumber, type Attributes } from './svgText';

/** What the browser does for it. */
export interface SvgHelp {
  measure(text: string, font: string): TextMetrics;
  /** A part of a picture made of pixels, as an address that holds it. */
  image(source: CanvasImageSource, x: number, y: number, width: number, height: number): string;
}

const kState = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt' as CanvasLineCap,
  lineJoin: 'miter' as CanvasLineJoin,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start' as CanvasTextAlign,
  dash: [] as readonly number[],
  clip: '',
  // From the picture's place to the page's: x' = scale x + left.
  scaling: 1,
  left: 0,
  top: 0,
};

type State = typeof kState;

export class SvgPen {
  /** Shapes stay shapes here: whoever draws need not keep them as pixels. */
  readonly keepsShapes = true;
  imageSmoothingQuality = 'low';
  readonly #help: SvgHelp;
  readonly #elements: string[] = [];
  #state: State = { ...kState };
  #saved: State[] = [];
  #path = '';
  #clips = 0;

  constructor(help: SvgHelp) {
    this.#help = help;
  }

  /** All that was drawn, of that size. */
  finish(width: number, height: number, title: string): string {
    const box = `0 0 ${shortNumber(width)} ${shortNumber(height)}`;
    const size = `width="${shortNumber(width)}" height="${shortNumber(height)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box}"><title>${escaped(title)}</title>\n${this.#elements.join('\n')}\n</svg>\n`;
  }

  set fillStyle(value: string) {
    this.#state.fillStyle = value;
  }
  set strokeStyle(value: string) {
    this.#state.strokeStyle = value;
  }
  set lineWidth(value: number) {
    this.#state.lineWidth = value;
  }
  set lineCap(value: CanvasLineCap) {
    this.#state.lineCap = value;
  }
  set lineJoin(value: CanvasLineJoin) {
    this.#state.lineJoin = value;
  }
  get globalAlpha(): number {
    return this.#state.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.#state.globalAlpha = value;
  }
  set font(value: string) {
    this.#state.font = value;
  }
  set textAlign(value: CanvasTextAlign) {
    this.#state.textAlign = value;
  }

  setLineDash(dash: readonly number[]): void {
    this.#state.dash = [...dash];
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  /** Pixels that have to be made are made twice as fine as the page's. */
  getTransform(): { a: number } {
    return { a: 2 };
  }

  scale(by: number): void {
    this.#state.scaling *= by;
  }

  translate(x: number, y: number): void {
    this.#state.left = this.#x(x);
    this.#state.top = this.#y(y);
  }

  clearRect(): void {
    // Nothing was drawn before.
  }

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#point(x, y)}`;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path += `C${this.#point(x1, y1)} ${this.#point(x2, y2)} ${this.#point(x, y)}`;
  }

  closePath(): void {
    this.#path += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    const corners = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ] as const;
    this.#path += `M${corners.map(([cornerX, cornerY]) => this.#point(cornerX, cornerY)).join('L')}Z`;
  }

  /** Clockwise; a whole turn is two halves, for an arc ends elsewhere than it begins. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const middle = (from + to) / 2;
    const at = (angle: number): string =>
      this.#point(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const r = shortNumber(radius * this.#state.scaling);
    const half = (angle: number): string => `A${r} ${r} 0 0 1 ${at(angle)}`;
    this.#path += `${this.#path === '' ? 'M' : 'L'}${at(from)}${half(middle)}${half(to)}`;
    if (to - from >= 2 * Math.PI) this.#path += 'Z';
  }

  fill(): void {
    this.#add('path', { d: this.#path, ...this.#filled() });
  }

  stroke(): void {
    this.#add('path', { d: this.#path, ...this.#stroked() });
  }

  clip(): void {
    const id = `clip${String(++this.#clips)}`;
    const within = this.#state.clip === '' ? '' : ` clip-path="url(#${this.#state.clip})"`;
    this.#elements.push(`<clipPath id="${id}"${within}><path d="${this.#path}"/></clipPath>`);
    this.#state.clip = id;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { ...this.#box(x, y, width, height), ...this.#filled() });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { ...this.#box(x, y, width, height), ...this.#stroked() });
  }

  measureText(text: string): TextMetrics {
    return this.#help.measure(text, this.#state.font);
  }

  fillText(text: string, x: number, y: number): void {
    this.#addText(text, x, y, this.#filled());
  }

  strokeText(text: string, x: number, y: number): void {
    this.#addText(text, x, y, this.#stroked());
  }

  /** The whole source into a box, or (nine arguments) a part of it. */
  drawImage(source: HTMLCanvasElement | OffscreenCanvas, ...places: number[]): void {
    const whole = [0, 0, source.width, source.height];
    const [sx = 0, sy = 0, sw = 0, sh = 0, x = 0, y = 0, width = 0, height = 0] =
      places.length > 4 ? places : [...whole, ...places];
    const href = this.#help.image(source, sx, sy, sw, sh);
    const attributes = { href, ...this.#box(x, y, width, height), preserveAspectRatio: 'none' };
    this.#add('image', { ...attributes, opacity: this.#state.globalAlpha });
  }

  #addText(text: string, x: number, y: number, paint: Attributes): void {
    const { font, textAlign, scaling } = this.#state;
    // LabMath has slanted letters; whoever opens the file may have another face.
    const style = font.includes('LabMath') ? { 'font-style': 'italic' } : {};
    const [, weight = '400', size = '10', family = 'sans-serif'] =
      /^(?:(\d+) )?([\d.]+)px (.+)$/u.exec(font) ?? [];
    const face = {
      'font-family': family,
      'font-size': Number(size) * scaling,
      'font-weight': weight,
    };
    const anchor = { 'text-anchor': anchors[textAlign] };
    const place = { x: this.#x(x), y: this.#y(y), 'xml:space': 'preserve' };
    this.#add('text', { ...place, ...face, ...style, ...anchor, ...paint }, text);
  }

  #add(name: string, attributes: Attributes, content = ''): void {
    const { clip } = this.#state;
    const all = clip === '' ? attributes : { ...attributes, 'clip-path': `url(#${clip})` };
    this.#elements.push(element(name, all, content));
  }

  #filled(): Attributes {
    return { fill: this.#state.fillStyle, 'fill-opacity': this.#state.globalAlpha };
  }

  #stroked(): Attributes {
    const { strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, dash, scaling } = this.#state;
    const line = { 'stroke-width': lineWidth * scaling, 'stroke-linecap': lineCap };
    const dashes = dash.map((length) => shortNumber(length * scaling)).join(' ');
    return {
      fill: 'none',
      stroke: strokeStyle,
      ...line,
      'stroke-linejoin': lineJoin,
      'stroke-opacity': globalAlpha,
      ...(dashes !== '' && { 'stroke-dasharray': dashes }),
    };
  }

  #box(x: number, y: number, width: number, height: number): Attributes {
    const { scaling } = this.#state;
    // A box may be drawn from its far corner.
    const place = { x: this.#x(Math.min(x, x + width)), y: this.#y(Math.min(y, y + height)) };
    return { ...place, width: Math.abs(width) * scaling, height: Math.abs(height) * scaling };
  }

  #point(x: number, y: number): string {
    return `${shortNumber(this.#x(x))} ${shortNumber(this.#y(y))}`;
  }

  #x(x: number): number {
    return this.#state.left + this.#state.scaling * x;
  }

  #y(y: number): number {
    return this.#state.top + this.#state.scaling * y;
  }
}

const anchors: Record<CanvasTextAlign, string> = {
  start: 'start',
  left: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};
