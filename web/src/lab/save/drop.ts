import type { Attachment } from 'svelte/attachments';
import type { Lab } from '../state/lab.svelte';
import { loadWeights } from './loadWeights';

/** Files of points are read where points are drawn. */
const kPoints = /[.](csv|tsv|txt)$/iu;

/** A file may be dropped anywhere on the page: of points, or of weights. */
export function takesFiles(lab: Lab): Attachment<HTMLElement> {
  return (page) => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      if (kPoints.test(file.name)) lab.open = { name: 'own', file };
      else void loadWeights(lab, file);
    };
    page.addEventListener('dragover', over);
    page.addEventListener('drop', drop);
    return () => {
      page.removeEventListener('dragover', over);
      page.removeEventListener('drop', drop);
    };
  };
}
