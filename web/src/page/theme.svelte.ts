import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { dark, light, type Palette } from '../charts/palette';

type Name = 'light' | 'dark';
const key = 'theme';

/** Light or dark: the system's preference until somebody chooses; the choice is remembered. Paper is light. */
export class Theme {
  private readonly system = new MediaQuery('(prefers-color-scheme: dark)');
  private chosen = $state<Name | null>(remembered());

  private printing = $state(false);

  /** At once: the browser prints what is there when its event is over. */
  constructor() {
    addEventListener('beforeprint', () => flushSync(() => (this.printing = true)));
    addEventListener('afterprint', () => (this.printing = false));
  }

  get name(): Name {
    if (this.printing) return 'light';
    return this.chosen ?? (this.system.current ? 'dark' : 'light');
  }

  /** Whether the page is just being put on paper. */
  get onPaper(): boolean {
    return this.printing;
  }

  get palette(): Palette {
    return this.name === 'dark' ? dark : light;
  }

  get other(): Name {
    return this.name === 'dark' ? 'light' : 'dark';
  }

  toggle(): void {
    this.chosen = this.other;
    document.documentElement.dataset.theme = this.chosen;
    try {
      localStorage.setItem(key, this.chosen);
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
  }
}

/** What theme.js has put on the document before the first paint. */
function remembered(): Name | null {
  const name = document.documentElement.dataset.theme;
  return name === 'light' || name === 'dark' ? name : null;
}
