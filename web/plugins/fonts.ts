// The page's faces with only what the page writes in them.
import subset from 'subset-font';
import type { Plugin } from 'vite';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>[1];

const kAscii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
/** Roots, sums and brackets, which a browser draws and places with the help of a face made for mathematics. */
const kSigns = '√∑∏()[]|‖';
/** The weights that the styles and pictures use. */
const kWeights = { wght: { min: 400, max: 700, default: 400 } };

export function smallFonts(): Plugin {
  return {
    name: 'small-fonts',
    apply: 'build',
    async generateBundle(_, bundle) {
      const characters = kAscii + textOf(bundle);
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.woff2')) continue;
        asset.source = await reduced(asset.fileName, Buffer.from(asset.source), characters);
      }
    },
  };
}

/** Everything that the page could show: whatever stands in its scripts. */
function textOf(bundle: Bundle): string {
  const scripts = Object.values(bundle).map((part) => (part.type === 'chunk' ? part.code : ''));
  return [...new Set(scripts.join(''))].join('');
}

/** Two faces of mathematics are for single letters, and for signs that grow; all else comes from the face of the text. */
function reduced(name: string, face: Buffer, characters: string): Promise<Buffer> {
  const targetFormat = 'woff2';
  if (name.includes('stix-two-math')) return subset(face, kSigns, { targetFormat });
  if (name.includes('Math')) {
    return subset(face, characters.replace(/[^a-zα-ωA-Z]/g, ''), { targetFormat });
  }
  return subset(face, characters, { targetFormat, variationAxes: kWeights });
}
