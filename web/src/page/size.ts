import type { Attachment } from 'svelte/attachments';

/**
 * For {@attach}: tells the width and height of an element without borders and padding, in whole CSS pixels, before it is first
 * painted and whenever they change. Asking the element itself would make the browser lay the page out at once.
 */
export function onSize(tell: (width: number, height: number) => void): Attachment {
  return (element) => {
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box) tell(Math.round(box.width), Math.round(box.height));
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
