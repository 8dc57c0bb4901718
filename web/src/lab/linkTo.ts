import type { Config } from '../state/config';
import { format } from '../state/url';

/** The page's address with this experiment in it. */
export function linkTo(config: Config): string {
  const hash = format(config);
  return new URL(hash === '' ? '.' : `#${hash}`, document.baseURI).href;
}
