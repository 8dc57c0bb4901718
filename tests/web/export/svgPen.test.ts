import { expect, it } from 'vitest';
import { SvgPen } from '../../../web/src/export/svgPen';

const measure = (text: string) => ({ width: text.length }) as TextMetrics;
const image = (_: unknown, x: number, y: number, width: number, height: number) =>
  `data:${[x, y, width, height].join('-')}`;

function drawn(draw: (pen: SvgPen) => void): string {
  const pen = new SvgPen({ measure, image });
  draw(pen);
  return pen.finish(100, 50, 'A < B');
}

it('is a document of its size with a title', () => {
  expect(drawn(() => undefined)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">' +
      '<title>A &lt; B</title>\n\n</svg>\n',
  );
});

it('writes lines, with their style at the time', () => {
  const svg = drawn((pen) => {
    pen.strokeStyle = '#123456';
    pen.lineWidth = 2;
    pen.setLineDash([3, 4]);
    pen.beginPath();
    pen.moveTo(1, 2);
    pen.lineTo(3.005, 4);
    pen.stroke();
  });
  expect(svg).toContain('d="M1 2L3.01 4"');
  expect(svg).toMatch(/stroke="#123456".*stroke-dasharray="3 4"/u);
});

it('moves and scales what is drawn, until it is restored', () => {
  const svg = drawn((pen) => {
    pen.save();
    pen.translate(10, 20);
    pen.scale(2);
    pen.fillRect(1, 1, 3, 4);
    pen.restore();
    pen.fillRect(1, 1, 3, 4);
  });
  expect(svg).toContain('<rect x="12" y="22" width="6" height="8"');
  expect(svg).toContain('<rect x="1" y="1" width="3" height="4"');
});

it('draws a whole circle, which one arc cannot', () => {
  const svg = drawn((pen) => {
    pen.beginPath();
    pen.arc(10, 10, 5, 0, 2 * Math.PI);
    pen.fill();
  });
  expect(svg).toContain('d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10Z"');
});

it('clips within the clip that holds already', () => {
  const svg = drawn((pen) => {
    for (const size of [30, 20]) {
      pen.beginPath();
      pen.rect(0, 0, size, size);
      pen.clip();
    }
    pen.fillRect(0, 0, 90, 90);
  });
  expect(svg).toContain('<clipPath id="clip2" clip-path="url(#clip1)">');
  expect(svg).toMatch(/<rect [^>]*clip-path="url\(#clip2\)"/u);
});

it('writes words as words, in the face they have', () => {
  const svg = drawn((pen) => {
    pen.font = '650 12px Inter, sans-serif';
    pen.textAlign = 'right';
    pen.fillText('a & b', 40, 9);
  });
  expect(svg).toMatch(/font-size="12" font-weight="650" text-anchor="end".*>a &amp; b<\/text>/u);
});

it('holds pixels of which it takes a part', () => {
  const source = { width: 8, height: 6 } as HTMLCanvasElement;
  const svg = drawn((pen) => {
    pen.drawImage(source, 1, 2, 3, 4);
    pen.drawImage(source, 0, 5, 6, 1, 1, 2, 3, 4);
  });
  expect(svg).toContain('href="data:0-0-8-6"');
  expect(svg).toContain('href="data:0-5-6-1" x="1" y="2" width="3" height="4"');
});
