// Points that were dragged, as the figure's link keeps them: point, u1, u2, one after the other.

type Moved = readonly number[] | null;

/** The list with one point at another place. */
export function moveTo(moved: Moved, point: number, u1: number, u2: number): number[] {
  const others: number[] = [];
  for (let i = 0; i + 3 <= (moved?.length ?? 0); i += 3)
    if (moved?.[i] !== point) others.push(...(moved?.slice(i, i + 3) ?? []));
  const kept = (u: number) => Number(Math.min(60, Math.max(-60, u)).toFixed(3));
  return [...others, point, kept(u1), kept(u2)];
}

/** What a link may say: whole triples, of points that there are. */
export function known(moved: Moved, points: number): number[] {
  const list: number[] = [];
  for (let i = 0; i + 3 <= (moved?.length ?? 0); i += 3) {
    const point = moved?.[i] ?? -1;
    if (Number.isInteger(point) && point >= 0 && point < points)
      list.push(...(moved?.slice(i, i + 3) ?? []));
  }
  return list;
}
