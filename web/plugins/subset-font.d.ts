declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** Axes of a variable face, cut to what is used. */
    variationAxes?: Record<string, { min: number; max: number; default: number }>;
  }
  /** The face with the glyphs of those characters alone. */
  export default function subset(
    face: Buffer,
    characters: string,
    options: Options,
  ): Promise<Buffer>;
}
