import type { Twin } from './types';

/** One colour, one meaning; hex strings. */
export interface Palette {
  paper: string;
  plot: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  hair: string;
  field: string;
  class0: string;
  class1: string;
  class2: string;
  twinA: string;
  twinB: string;
  mu: string;
  gamma: string;
  beta: string;
  select: string;
  /** The middle of the surface ramp: neither class. */
  surfacePaper: string;
  /** Share of the class colour at the ends of the surface ramp, so that points stay readable on it. */
  surfaceStrength: number;
  /** The same of thumbnails. */
  thumbStrength: number;
  dark: boolean;
}

export const light: Palette = {
  paper: '#fcfcfa',
  plot: '#f4f3ef',
  ink: '#1b1d21',
  ink2: '#565b63',
  ink3: '#6c7178',
  line: '#dddcd6',
  hair: '#e9e8e3',
  field: '#ffffff',
  class0: '#e69f00',
  class1: '#0072b2',
  class2: '#009e73',
  twinA: '#4c1a7d',
  twinB: '#6b6f76',
  mu: '#2f9bd6',
  gamma: '#c84b00',
  beta: '#b8528f',
  select: '#1b1d21',
  surfacePaper: '#fbfaf6',
  surfaceStrength: 0.42,
  thumbStrength: 0.92,
  dark: false,
};

export const dark: Palette = {
  paper: '#14161a',
  plot: '#1c1f24',
  ink: '#eceae4',
  ink2: '#b0b3b8',
  ink3: '#8f949b',
  line: '#33373d',
  hair: '#25282d',
  field: '#1a1d21',
  class0: '#f2a830',
  class1: '#3d97db',
  class2: '#22b58a',
  twinA: '#d9bdff',
  twinB: '#9a9ea5',
  mu: '#62bdf0',
  gamma: '#f07c35',
  beta: '#e08cbd',
  select: '#ffffff',
  surfacePaper: '#1f2227',
  surfaceStrength: 0.5,
  thumbStrength: 0.95,
  dark: true,
};

export function twinColour(palette: Palette, twin: Twin): string {
  return twin === 'a' ? palette.twinA : palette.twinB;
}

/** The colours of class 0, 1 and 2; the first two also mean a negative and a positive output. */
export function classColours(palette: Palette): [string, string, string] {
  return [palette.class0, palette.class1, palette.class2];
}

/** How strong the twin's colour is at z, z_hat, z_tilde and a: from before normalising to the activation. */
export const stationAlpha = [0.55, 0.7, 0.85, 1] as const;
