import { expect, it } from 'vitest';
import { light } from '../../../web/src/charts/palette';
import { Theme } from '../../../web/src/page/theme.svelte';

it('is light on paper, and as before afterwards', () => {
  const theme = new Theme();
  if (theme.name === 'light') theme.toggle();
  expect(theme.name).toBe('dark');
  dispatchEvent(new Event('beforeprint'));
  expect(theme.palette).toBe(light);
  dispatchEvent(new Event('afterprint'));
  expect(theme.name).toBe('dark');
});
