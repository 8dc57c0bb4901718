import type { Attachment } from 'svelte/attachments';
import type { Lab } from '../state/lab.svelte';
import { loadWeights } from './loadWeights';

/** Files of points are for whoever draws points. */
const kPoints = /[.](csv|tsv|txt)$/iu;

/** A file of weights may be dropped anywhere on the page. */
export function takesWeights(lab: Lab): Attachment<HTMLElement> {
  return (page) => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented || kPoints.test(file.name)) return;
      event.preventDefault();
      void loadWeights(lab, file);
    };
    page.addEventListener('dragover', over);
    page.addEventListener('drop', drop);
    return () => {
      page.removeEventListener('dragover', over);
      page.removeEventListener('drop', drop);
    };
  };
}
