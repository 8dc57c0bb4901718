// Marching squares: the line along which a field on a grid crosses a level.

/** Corners top left, top right, bottom right, bottom left, each minus the level, and the cell's bounds. */
interface Cell {
  a: number;
  b: number;
  c: number;
  d: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Edge = 'top' | 'right' | 'bottom' | 'left';
type Emit = (x1: number, y1: number, x2: number, y2: number) => void;

const kSeparateBD: Edge[] = ['top', 'right', 'bottom', 'left'];
const kSeparateAC: Edge[] = ['top', 'left', 'right', 'bottom'];

/** By the corners above the level (a: 8, b: 4, c: 2, d: 1): pairs of edges to join. 5 and 10 are saddles. */
const kLines: Edge[][] = [
  [],
  ['left', 'bottom'],
  ['bottom', 'right'],
  ['left', 'right'],
  ['top', 'right'],
  [],
  ['top', 'bottom'],
  ['top', 'left'],
  ['top', 'left'],
  ['top', 'bottom'],
  [],
  ['top', 'right'],
  ['left', 'right'],
  ['bottom', 'right'],
  ['left', 'bottom'],
  [],
];

/**
 * Emits the line's segments in cells: x and y from 0 to `grid`, values at cell centres (0.5, 1.5, ...), row 0 on top.
 * The field is continued straight from the outermost centres to the border, so that lines reach it.
 * field: [row][column]. Cells with a value that is not a number are left out.
 */
export function contour(field: Float32Array, grid: number, level: number, emit: Emit): void {
  if (grid < 2) return;
  const cell: Cell = { a: 0, b: 0, c: 0, d: 0, left: 0, right: 0, top: 0, bottom: 0 };
  const visit = (row: number, column: number) => {
    read(cell, field, grid, row, column);
    cell.a -= level;
    cell.b -= level;
    cell.c -= level;
    cell.d -= level;
    const code = crossing(cell);
    if (code === 0 || code === 15) return;
    place(cell, row, column, grid);
    emitCell(cell, code, emit);
  };
  for (let row = -1; row < grid; ++row) {
    const inside = row >= 0 && row < grid - 1;
    for (let column = -1; column < grid; ++column) {
      if (inside && column >= 0) column = nextCrossed(field, grid, level, row, column);
      visit(row, column);
    }
  }
}

/** The first cell from `column` on with corners on both sides of the level; the last, outermost one if there is none. */
function nextCrossed(
  field: Float32Array,
  grid: number,
  level: number,
  row: number,
  column: number,
): number {
  const top = row * grid;
  const bottom = top + grid;
  const above = (i: number) => (field[i] ?? NaN) > level;
  let left = above(top + column);
  if (left !== above(bottom + column)) return column;
  for (let i = column + 1; i < grid; ++i) {
    const right = above(top + i);
    if (right !== left || right !== above(bottom + i)) return i - 1;
    left = right;
  }
  return grid - 1;
}

/** The corners of a cell. */
function read(cell: Cell, field: Float32Array, grid: number, row: number, column: number): void {
  const i = row * grid + column;
  if (row >= 0 && column >= 0 && row < grid - 1 && column < grid - 1) {
    cell.a = field[i] ?? NaN;
    cell.b = field[i + 1] ?? NaN;
    cell.c = field[i + grid + 1] ?? NaN;
    cell.d = field[i + grid] ?? NaN;
    return;
  }
  cell.a = sample(field, grid, row, column);
  cell.b = sample(field, grid, row, column + 1);
  cell.c = sample(field, grid, row + 1, column + 1);
  cell.d = sample(field, grid, row + 1, column);
}

/** A value at a centre; for a row or column just outside, the value at the border, half a cell away. */
function sample(field: Float32Array, grid: number, row: number, column: number): number {
  if (row < 0) return toBorder(sample(field, grid, 0, column), sample(field, grid, 1, column));
  if (column < 0) return toBorder(sample(field, grid, row, 0), sample(field, grid, row, 1));
  const last = grid - 1;
  if (row > last) {
    return toBorder(sample(field, grid, last, column), sample(field, grid, last - 1, column));
  }
  if (column > last) {
    return toBorder(sample(field, grid, row, last), sample(field, grid, row, last - 1));
  }
  return field[row * grid + column] ?? NaN;
}

function toBorder(outer: number, inner: number): number {
  return outer + (outer - inner) / 2;
}

/** Which corners are above the level; 0 also when one is not a number. */
function crossing({ a, b, c, d }: Cell): number {
  if (!Number.isFinite(a + b + c + d)) return 0;
  return (a > 0 ? 8 : 0) + (b > 0 ? 4 : 0) + (c > 0 ? 2 : 0) + (d > 0 ? 1 : 0);
}

function place(cell: Cell, row: number, column: number, grid: number): void {
  cell.left = Math.max(column + 0.5, 0);
  cell.right = Math.min(column + 1.5, grid);
  cell.top = Math.max(row + 0.5, 0);
  cell.bottom = Math.min(row + 1.5, grid);
}

function emitCell(cell: Cell, code: number, emit: Emit): void {
  const edges = code === 5 || code === 10 ? saddle(cell, code) : (kLines[code] ?? []);
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const from = edges[i] ?? 'top';
    const to = edges[i + 1] ?? 'top';
    emit(edgeX(cell, from), edgeY(cell, from), edgeX(cell, to), edgeY(cell, to));
  }
}

/** Two corners across are above: the middle of the cell says whether they belong together. */
function saddle({ a, b, c, d }: Cell, code: number): Edge[] {
  const joined = a + b + c + d > 0;
  return joined === (code === 10) ? kSeparateBD : kSeparateAC;
}

function edgeX({ a, b, c, d, left, right }: Cell, edge: Edge): number {
  if (edge === 'left') return left;
  if (edge === 'right') return right;
  return left + (right - left) * (edge === 'top' ? a / (a - b) : d / (d - c));
}

function edgeY({ a, b, c, d, top, bottom }: Cell, edge: Edge): number {
  if (edge === 'top') return top;
  if (edge === 'bottom') return bottom;
  return top + (bottom - top) * (edge === 'left' ? a / (a - d) : b / (b - c));
}
