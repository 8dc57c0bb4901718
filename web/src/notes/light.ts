// Pointing at a symbol, or focusing it, lights all its marks in the same chapter: the chapter gets data-lit, and
// styles/lecture.css does the rest.

/** An action for the element within which marks are lit. */
export function lightSymbols(root: HTMLElement): { destroy: () => void } {
  const light = ({ target }: Event) => {
    const symbol = target instanceof Element ? target.closest('[data-s]') : null;
    const name = symbol?.getAttribute('data-s');
    if (name) root.dataset.lit = name;
    else delete root.dataset.lit;
  };
  const events = ['pointerover', 'focusin'] as const;
  const dark = () => delete root.dataset.lit;
  for (const event of events) root.addEventListener(event, light);
  for (const event of ['pointerleave', 'focusout']) root.addEventListener(event, dark);
  return {
    destroy: () => {
      for (const event of events) root.removeEventListener(event, light);
      for (const event of ['pointerleave', 'focusout']) root.removeEventListener(event, dark);
    },
  };
}
