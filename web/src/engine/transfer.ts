// Which memory of a message changes hands instead of being copied.

/** The memory of every typed array in the message, at any depth, once each. */
export function buffersOf(message: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(message, found);
  return [...found];
}

function collect(part: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(part)) {
    if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
  } else if (typeof part === 'object' && part !== null) {
    for (const inner of Object.values(part)) collect(inner, found);
  }
}
