// The lecture's address: lecture.html?figure=five-steps&embed&m=4. The only file that touches it, besides state/url.
import type { Config } from './config';
import { defaults } from './config';
import type { FigureTexts } from './figureFields';
import { formatPlace } from './link';
import type { OwnData } from './own';

export interface LectureLink {
  /** The id of the figure that the link is about; null: the whole lecture. */
  figure: string | null;
  /** Show that figure alone. */
  embed: boolean;
  /** What the figure's own fields are to be, as texts. */
  texts: FigureTexts;
}

/** The part of an address from '?' on. */
export function parseLecture(search: string): LectureLink {
  const texts = new Map(new URLSearchParams(search));
  const figure = texts.get('figure') ?? null;
  const embed = texts.has('embed') && figure !== null;
  for (const known of ['figure', 'embed']) texts.delete(known);
  return { figure, embed, texts };
}

/** The part of an address from '?' on that shows a figure as it is. */
export function formatLecture(figure: string, texts: FigureTexts, embed = true): string {
  const parts = [...texts].map(([name, text]) => `&${name}=${encodeURIComponent(text)}`);
  return `?figure=${figure}${embed ? '&embed' : ''}${parts.join('').replaceAll('%2C', ',')}`;
}

/** What the page's address asks for. */
export function readLecture(): LectureLink {
  return parseLecture(location.search);
}

/** Puts the state of the figure that is shown alone into the page's address, without a new entry of its history. */
export function writeLecture(figure: string, texts: FigureTexts): void {
  const search = formatLecture(figure, texts);
  if (search === location.search) return;
  try {
    history.replaceState(null, '', search);
  } catch {
    // Browsers refuse too many changes in a short time (a slider); the next one brings all of it.
  }
}

/** The lab with an experiment: what differs from its defaults, and the points that it trains on where there are some. */
export function labLink(patch: Partial<Config>, own: OwnData | null = null): string {
  const config = { ...defaults, ...patch, ...(own && { dataset: 'own' as const }) };
  const hash = formatPlace({ config, own, step: null, deeds: [], hidden: [] });
  return hash === '' ? './' : `./#${hash}`;
}
