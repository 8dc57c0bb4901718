// Work that may come after the first view, a piece at a time, so that the page answers in between.

let last: Promise<unknown> = Promise.resolve();

/** Settles after everything that asked before, after the frame that shows it, in a task of its own. */
export function turn(): Promise<void> {
  const mine = last.then(nextTask);
  last = mine;
  return mine;
}

/** Pages that are not seen have no frames: there the work need not wait for one. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) setTimeout(done);
    else requestAnimationFrame(() => setTimeout(done));
  });
}
