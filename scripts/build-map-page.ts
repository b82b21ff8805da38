// The web map as one file for HtmlService: Leaflet, styles and program inlined, and the two places for data left open.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { MAP_PAGE_TEXT } from '../src/messages/map';
import { leafletNotice } from './third-party';

const folder = join(__dirname, '../src/web/map');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  // Chrome 58, the oldest that Android 5 is still seen with.
  target: ['es2017', 'chrome58'],
  legalComments: 'inline',
  logLevel: 'error',
};

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({ ...common, ...options });
  return outputFiles
    .map(({ text }) => text)
    .join('')
    .trim();
}

const bundledScript = (): Promise<string> =>
  bundled({
    entryPoints: [join(folder, 'map.ts')],
    format: 'iife',
    banner: { js: leafletNotice() },
    alias: { leaflet: require.resolve('leaflet/dist/leaflet-src.esm.js') },
    // HtmlService takes `//` within a template literal for a comment.
    supported: { 'template-literal': false },
  });

const bundledStyle = (): Promise<string> =>
  bundled({ entryPoints: [join(folder, 'map.css')], loader: { '.png': 'dataurl' } });

/** Inside a template these would begin a scriptlet or end the element: better no page than a broken one. */
function sound(code: string, ending: string): string {
  for (const mark of ['<?', ending, '<!--']) {
    if (code.includes(mark)) throw new Error(`The map page's code may not contain ${mark}`);
  }
  return code;
}

/** Every place in map.html that the build fills; the rest is page. */
const places = async (): Promise<Readonly<Record<string, string>>> => ({
  '{title}': '<?= title ?>',
  '{data}': '<?= dataJson ?>',
  '{no-script}': MAP_PAGE_TEXT.noScript,
  '<link rel="stylesheet" href="map.css">': `<style>${sound(await bundledStyle(), '</style')}</style>`,
  '<script src="map.ts"></script>': `<script>${sound(await bundledScript(), '</script')}</script>`,
});

/** @returns the template of `dist/peta.html`; it wants `title` and `dataJson` (JSON of a packed map page) */
export async function buildMapPage(): Promise<string> {
  const page = readFileSync(join(folder, 'map.html'), 'utf8');
  return Object.entries(await places()).reduce((built, [place, content]) => {
    const pieces = built.split(place);
    if (pieces.length === 1) throw new Error(`map.html has no ${place}`);
    return pieces.join(content);
  }, page);
}
