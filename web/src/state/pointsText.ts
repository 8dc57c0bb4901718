// Own points as a link holds them: bytes in base64url. Numbers that stand on a grid of tenths, hundredths or
// thousandths (drawn points do) are whole numbers of one or two bytes; any others keep all 32 bits. Nothing is rounded.
import { ByteReader, ByteWriter, kExact } from './bytes';
import {
  kFurthest,
  kLeastPoints,
  kMostPoints,
  ownData,
  pointsOf,
  type OwnData,
  type OwnPoint,
} from './own';

/** Longer texts make links that mail programs and chats break. */
const kLongest = 6000;
const kVersion = 1;
/** Decimals of the grids. */
const kDecimals = [0, 1, 2, 3] as const;

/** null: longer than that many letters. */
export function writePoints(data: OwnData, longest = kLongest): string | null {
  const points = pointsOf(data);
  const coordinates = decimalsOf(data.x);
  const targets = data.classes === 0 ? decimalsOf(data.y) : 0;
  const bytes = new ByteWriter();
  bytes.byte(kVersion);
  bytes.byte(data.classes);
  bytes.byte(coordinates);
  bytes.byte(targets);
  bytes.count(points.length);
  for (const { x1, x2, y } of points) {
    bytes.number(x1, coordinates);
    bytes.number(x2, coordinates);
    bytes.number(y, targets);
  }
  const text = bytes.base64url();
  return text.length <= longest ? text : null;
}

/** null: not what `writePoints` writes. */
export function readPoints(text: string, longest = kLongest): OwnData | null {
  const bytes = text.length <= longest ? ByteReader.of(text) : null;
  if (bytes?.byte() !== kVersion) return null;
  const [classes, coordinates, targets] = [bytes.byte(), bytes.byte(), bytes.byte()];
  const count = bytes.count();
  if (!isClasses(classes) || count < kLeastPoints || count > kMostPoints) return null;
  const points: OwnPoint[] = [];
  for (let i = 0; i < count && !bytes.failed; ++i) {
    const [x1, x2] = [bytes.number(coordinates), bytes.number(coordinates)];
    points.push({ x1, x2, y: bytes.number(targets) });
  }
  return bytes.done && points.every((point) => sound(point, classes))
    ? ownData(points, classes)
    : null;
}

function isClasses(count: number): count is OwnData['classes'] {
  return count === 0 || count === 2 || count === 3;
}

function sound({ x1, x2, y }: OwnPoint, classes: number): boolean {
  const finite = [x1, x2, y].every((value) => Math.abs(value) <= kFurthest);
  return finite && (classes === 0 || (Number.isInteger(y) && y >= 0 && y < classes));
}

/** The coarsest grid that all numbers stand on. */
function decimalsOf(values: Float32Array): number {
  const fits = (decimals: number) =>
    values.every(
      (value) => Math.fround(Math.round(value * 10 ** decimals) / 10 ** decimals) === value,
    );
  return kDecimals.find(fits) ?? kExact;
}
