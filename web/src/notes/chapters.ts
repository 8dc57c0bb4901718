// The chapters in order. To add one:
//
// 1. cpp/lesson/NAME.{h,cpp}: its arithmetic, pure functions and small structs; GoogleTests in tests/cpp/lesson/.
// 2. cpp/wasm/lesson/NAME.cpp: binds it (lesson/lists.h turns lists into arrays and back; `guarded` of wasm/values.h refusals into
//    Errors). Its signature goes into engine/wasm/bnlesson.d.mts, the types of its results into engine/lesson.ts.
// 3. notes/chapters/ID/Chapter.svelte, from the parts, in this order (five-steps is a pattern to follow):
//      <Prose>         paragraphs; its snippet `margin` holds <MarginNote>s: what the notes say, word for word; its snippet
//                      `question` a <Predict>: a question, its answers, which is right, what to look at
//      <Figure>        id, settings, label; snippets `controls` (Sliders), children (pictures), `caption`
//      <WhatHappened>  a sentence or three from the run just made; empty until the question is answered
//    A chapter may hold several figures: each its own id, its own Settings, all ids in `figures` below. A figure that
//    the page shows alone (`?figure=ID&embed`) is the same component: the parts leave out the rest.
// 4. `load` below: the chapter's code is fetched when it comes near the window.
//    The first one comes with the page and before the arithmetic, for which only its figures wait (App.svelte).
//
// Numbers: `const { lesson } = getLecture()` is the arithmetic; `lesson.fiveSteps(...)` answers at once, so
// `$derived(lesson.fiveSteps(...))` is all a picture needs. No arithmetic of networks in TypeScript.
// State: `new Settings(lecture, ID, fields)` with fields from state/figureFields. `settings.now.eps` is read and
// changed by controls, stands in the figure's link, and is reset by its button. Sentences and pictures are plain
// functions (what.ts, draw.ts or a picture's geometry) beside the components, with vitests in tests/web/notes/.
// Formulas: <Tex of={tex`\hat z = \frac{z - \mu}{\sqrt{\sigma^2 + \eps}}`} />, inline or with `block`. Letters mu,
// sigma, gamma, beta, eps, lambda, hat z and tilde z carry data-s (mu, sigma, gamma, beta, eps, lambda, zhat,
// ztilde); \s{NAME}{...} names any other part. Give marks in an SVG the same data-s: pointing at a letter or focusing
// it lights them (styles/lecture.css). data-s also gives text its colour; class="mark" colours an SVG's fill or stroke.
// Messages: pass odd input's one sentence to <Figure message>. Write numbers with charts/numbers: never NaN.
// Links: <Figure lab={{ norm_a: 'batch', ... }}> gives "continue in the lab" with that config.
// The line of the notes that a figure stands for goes into docs/lecture.md.
import type { Component } from 'svelte';

export interface ChapterEntry {
  number: number;
  id: string;
  title: string;
  /** The line of the notes that the chapter makes live. */
  line: string;
  /** Ids of its figures. */
  figures: readonly string[];
  /** Missing: the chapter is only announced. */
  load?: () => Promise<{ default: Component }>;
}

export const chapters: readonly ChapterEntry[] = [
  {
    number: 1,
    id: 'inputs',
    title: 'Normalizing inputs',
    line: 'the reminder, steps 1 to 4',
    figures: ['inputs', 'inputs-test'],
    load: () => import('./chapters/inputs/Chapter.svelte'),
  },
  {
    number: 2,
    id: 'round',
    title: 'Elongated to round',
    line: 'the reminder, the line below it',
    figures: ['round'],
    load: () => import('./chapters/round/Chapter.svelte'),
  },
  {
    number: 3,
    id: 'hidden',
    title: 'Can we normalize a hidden layer?',
    line: '“Normalizing the activation layers”',
    figures: ['hidden'],
    load: () => import('./chapters/hidden/Chapter.svelte'),
  },
  {
    number: 4,
    id: 'five-steps',
    title: 'The five steps',
    line: '“Implementing batch norm”, steps 1 to 5',
    figures: ['five-steps', 'five-steps-backward'],
    load: () => import('./chapters/five-steps/Chapter.svelte'),
  },
  {
    number: 5,
    id: 'gamma-beta',
    title: 'Gamma and beta',
    line: 'step 5 and the line below it',
    figures: ['gamma-beta', 'gamma-beta-learned'],
    load: () => import('./chapters/gamma-beta/Chapter.svelte'),
  },
  {
    number: 6,
    id: 'which-beta',
    title: 'Which beta?',
    line: '“Just for info”',
    figures: ['which-beta'],
    load: () => import('./chapters/which-beta/Chapter.svelte'),
  },
  {
    number: 7,
    id: 'network',
    title: 'Into a network',
    line: '“Here is the new process”',
    figures: ['network'],
    load: () => import('./chapters/network/Chapter.svelte'),
  },
  {
    number: 8,
    id: 'learning',
    title: 'Learning them',
    line: 'steps 1 and 2 of the new process',
    figures: ['learning'],
    load: () => import('./chapters/learning/Chapter.svelte'),
  },
  {
    number: 9,
    id: 'beyond',
    title: 'Beyond the notes',
    line: 'what they leave out',
    figures: ['inference', 'scale', 'why'],
    load: () => import('./chapters/beyond/Chapter.svelte'),
  },
];

/** The chapter that holds this figure. */
export function chapterOf(figure: string): ChapterEntry | undefined {
  return chapters.find(({ figures }) => figures.includes(figure));
}
