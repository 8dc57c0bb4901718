import { untrack } from 'svelte';

/**
 * Gives the focus back to what had it before something was opened over the page, also when another thing was opened from
 * there, or when that went without being closed by hand. Where it is gone itself: to `fallback`. Call while a component
 * is set up.
 */
export function returnFocus(isOpen: () => boolean, fallback: () => HTMLElement | null): void {
  let opener: Element | null = null;
  // Before the page changes: what is opened takes the focus.
  $effect.pre(() => {
    if (isOpen()) opener ??= untrack(() => document.activeElement);
  });
  $effect(() => {
    if (isOpen()) return;
    const lost = opener !== null && document.activeElement === document.body;
    const target = opener instanceof HTMLElement && opener.isConnected ? opener : null;
    opener = null;
    if (lost) (target ?? fallback())?.focus();
  });
}
