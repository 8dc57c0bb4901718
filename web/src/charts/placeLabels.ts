// Where labels stand that must not touch each other.

/** Labels that push each other: they stand in a row, as near to the places they want as they can. */
interface Group {
  members: number[];
  /** Mean of the wanted places, and so the middle of the row. */
  middle: number;
}

/**
 * Middles of labels of that height, as near to the wanted ones as they can stand without touching each other and
 * inside top..bottom (beyond its bottom when there is no room for all).
 */
export function placeLabels(
  wanted: readonly number[],
  height: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((i, j) => (wanted[i] ?? 0) - (wanted[j] ?? 0));
  const groups: Group[] = [];
  for (const i of order) {
    let last: Group = { members: [i], middle: wanted[i] ?? 0 };
    for (
      let before = groups.at(-1);
      before && touch(before, last, height);
      before = groups.at(-1)
    ) {
      last = merged(before, last);
      groups.pop();
    }
    groups.push(last);
  }
  return spread(groups, wanted.length, height, top, bottom);
}

function touch(upper: Group, lower: Group, height: number): boolean {
  const rows = (upper.members.length + lower.members.length) / 2;
  return lower.middle - upper.middle < rows * height;
}

function merged(upper: Group, lower: Group): Group {
  const members = [...upper.members, ...lower.members];
  const sum = upper.middle * upper.members.length + lower.middle * lower.members.length;
  return { members, middle: sum / members.length };
}

/** The places of all labels; what stands beyond an end pushes the others inwards. */
function spread(groups: Group[], count: number, height: number, top: number, bottom: number) {
  const rows = groups.flatMap(({ members, middle }) =>
    members.map((i, row) => ({ i, y: middle + (row - (members.length - 1) / 2) * height })),
  );
  let room = bottom - height / 2;
  for (const row of rows.toReversed()) {
    row.y = Math.min(row.y, room);
    room = row.y - height;
  }
  room = top + height / 2;
  const places = Array<number>(count).fill(0);
  for (const { i, y } of rows) {
    places[i] = Math.max(y, room);
    room = (places[i] ?? 0) + height;
  }
  return places;
}
