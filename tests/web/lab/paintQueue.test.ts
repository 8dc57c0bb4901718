import { describe, expect, it } from 'vitest';
import { PaintQueue } from '../../../web/src/lab/state/paintQueue';

/** A queue, the frames of which come when told, and the names in the order in which they were painted. */
function queueOf(...names: string[]) {
  let frame: ((time: number) => void) | null = null;
  let time = 0;
  let clock = 0;
  const painted: string[] = [];
  const queue = new PaintQueue(
    (run) => {
      frame = run;
    },
    () => clock,
  );
  let cost = 0;
  const paints = names.map((name) => () => {
    painted.push(name);
    clock += cost;
  });
  return {
    queue,
    paints,
    painted,
    wantsFrame: () => frame !== null,
    /** Milliseconds that each picture takes. */
    takes: (each: number) => void (cost = each),
    addAll: () => paints.forEach((paint) => queue.add(paint)),
    /** The next frame, that many milliseconds after the one before; returns what it painted. */
    frame(after: number): string[] {
      const [run, before] = [frame, painted.length];
      frame = null;
      time += after;
      run?.(time);
      return painted.slice(before);
    },
  };
}

describe('PaintQueue', () => {
  it('paints all in one frame where frames come in time, each once', () => {
    const page = queueOf('a', 'b', 'c');
    page.addAll();
    page.addAll();
    expect(page.frame(16)).toEqual(['a', 'b', 'c']);
    expect(page.wantsFrame()).toBe(false);
  });

  it('paints fewer and fewer where frames are late, at least one, and each in its turn', () => {
    const page = queueOf('a', 'b', 'c', 'd');
    const counts: number[] = [];
    for (let i = 0; i < 20; ++i) {
      page.addAll();
      counts.push(page.frame(60).length);
    }
    expect(counts[0]).toBe(4);
    expect(counts.at(-1)).toBe(1);
    expect(page.painted.slice(-4).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks for another frame while something waits, and leaves nothing out', () => {
    const page = queueOf('a', 'b', 'c', 'd');
    for (let i = 0; i < 20; ++i) {
      page.addAll();
      page.frame(60);
    }
    while (page.wantsFrame()) page.frame(60);
    expect(page.painted.slice(-4).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('paints all again when frames come in time again', () => {
    const page = queueOf('a', 'b', 'c', 'd');
    for (const after of [...Array<number>(20).fill(60), ...Array<number>(20).fill(16)]) {
      page.addAll();
      page.frame(after);
    }
    page.addAll();
    expect(page.frame(16)).toHaveLength(4);
  });

  it('begins no other picture in a frame that has painted for long', () => {
    const page = queueOf('a', 'b', 'c', 'd', 'e');
    page.takes(4);
    page.addAll();
    expect(page.frame(16)).toEqual(['a', 'b']);
    expect(page.frame(16)).toEqual(['c', 'd']);
    page.takes(1);
    page.addAll();
    expect(page.frame(16)).toEqual(['e', 'a', 'b', 'c', 'd']);
    expect(page.wantsFrame()).toBe(false);
  });

  it('does not take a pause for a late frame', () => {
    const page = queueOf('a', 'b', 'c', 'd');
    for (let i = 0; i < 20; ++i) {
      page.addAll();
      page.frame(3000);
    }
    page.addAll();
    expect(page.frame(3000)).toHaveLength(4);
  });

  it('forgets a picture that is gone', () => {
    const page = queueOf('a', 'b');
    page.addAll();
    page.queue.remove(page.paints[0] ?? fail);
    expect(page.frame(16)).toEqual(['b']);
  });
});

function fail(): never {
  throw new Error('There is no such picture.');
}
