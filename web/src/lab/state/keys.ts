import type { Lab } from './lab.svelte';

/** Elements that have their own use for a key. */
const kTakers = 'input, select, textarea, button, a, summary, dialog, [role="tab"]';

/** Space, S and R, wherever the focus is not on something that takes the key itself. */
export function handleKey(lab: Lab, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const { target } = event;
  const taken = target instanceof Element && target.matches(kTakers);
  const typing = target instanceof Element && target.matches('input:not([type=range]), select');
  if (lab.open !== null || typing || (key === ' ' && taken)) return;
  const action = actions[key];
  if (action === undefined) return;
  event.preventDefault();
  action(lab);
}

const actions: Record<string, (lab: Lab) => void> = {
  ' ': ({ race, running }) => (running ? race.pause() : race.play()),
  s: ({ race }) => void race.step(),
  e: (lab) => {
    if (!lab.hides('time')) lab.finishEpoch();
  },
  r: ({ race }) => void race.reset(),
};
