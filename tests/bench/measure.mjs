// How fast something trains: in node and in a page.

/** Trains in ever larger portions until the time is over. A clock is read once a portion, which costs nothing then. */
export async function measure(train, milliseconds) {
  const enough = milliseconds / 20;
  const began = performance.now();
  let [steps, portion, spent] = [0, 1, 0];
  while (spent < milliseconds) {
    await train(portion);
    steps += portion;
    const before = spent;
    spent = performance.now() - began;
    if (spent - before < enough) portion *= 2;
  }
  return { steps, milliseconds: spent };
}
