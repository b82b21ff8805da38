// The pages as one file each for HtmlService: packages, styles and program inlined, and the places for data left open.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { WEB_MAP_TEXT } from '../src/subjects/maps/web-map-words';
import { MAP_PAGE_TEXT } from '../src/subjects/maps/words';
import { packageNotice, packagesIn } from './third-party';

/** Folder of a page in `src/web`, which holds `<folder>.html`, and the name by which the script opens it. */
const PAGES = {
  map: 'peta',
  sidebar: 'keputusan',
  import: 'impor',
  export: 'unduh',
  report: 'laporan',
  papers: 'naskah',
  cards: 'kartu',
  'session-sheet': 'lembar-sesi',
  'sweep-list': 'daftar-sapu',
  'measuring-table': 'meja-ukur',
  'measuring-table-file': 'berkas-meja',
  'family-sheet': 'lembar-keluarga',
  'child-page': 'anak',
  'behind-figure': 'angka',
  'share-aid': 'bagikan',
  cases: 'kasus',
  families: 'keluarga',
  'personal-links': 'tautan-kader',
  'map-links': 'tautan',
  work: 'pekerjaan',
  inspection: 'periksa',
  outlines: 'batas',
  preview: 'pratinjau',
} as const;

export type PageFolder = keyof typeof PAGES;

const root = join(__dirname, '..');

/** Pages that are opened at a desk, in a browser that keeps itself current. */
const AT_A_DESK: readonly PageFolder[] = ['child-page', 'behind-figure', 'share-aid', 'families', 'cases'];
const CURRENT = ['es2020', 'chrome87', 'firefox85', 'safari15.4'];

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: 'page',
  // Chrome 58, the oldest that Android 5 is still seen with.
  target: ['es2017', 'chrome58'],
  legalComments: 'inline',
  logLevel: 'error',
};

interface Bundled {
  readonly code: string;
  /** Names of the packages that went into it. */
  readonly packages: readonly string[];
}

async function bundled(options: BuildOptions): Promise<Bundled> {
  const { outputFiles = [], metafile } = await build({ ...common, ...options });
  const code = outputFiles
    .map(({ text }) => text)
    .join('')
    .trim();
  return { code, packages: metafile ? packagesIn(metafile) : [] };
}

const bundledScript = (file: string, target: Pick<BuildOptions, 'target'>): Promise<Bundled> =>
  bundled({
    ...target,
    entryPoints: [file],
    format: 'iife',
    alias: { leaflet: require.resolve('leaflet/dist/leaflet-src.esm.js') },
    // HtmlService takes `//` within a template literal for a comment.
    supported: { 'template-literal': false },
  });

const bundledStyle = (file: string): Promise<Bundled> =>
  bundled({ entryPoints: [file], loader: { '.png': 'dataurl' } });

/** What the build fills in, where a page's HTML has it; the rest is page. */
const PLACES: Readonly<Record<string, string>> = {
  '{title}': '<?= title ?>',
  '{data}': '<?= dataJson ?>',
  '{loading}': WEB_MAP_TEXT.loading,
  '{no-script}': MAP_PAGE_TEXT.noScript,
};

/**
 * What would end the element, keep its end from being seen, or begin a scriptlet: better no page than a broken one.
 * Only templates have scriptlets.
 */
function sound(code: string, element: 'style' | 'script', isTemplate: boolean): string {
  const marks = [`</${element}`, ...(isTemplate ? ['<?'] : [])];
  const mark = marks.find((each) => code.toLowerCase().includes(each));
  if (mark) throw new Error(`A page's code may not contain ${mark}`);
  if (code.includes('<!--') && /<script/i.test(code)) throw new Error('<!-- and <script would hide the end');
  return code;
}

const STYLE = /<link rel="stylesheet" href="([\w.-]+)">/;
const SCRIPT = /<script src="([\w.-]+)"><\/script>/;

/** Names of the pages there are, by folder. */
export const builtPages = (): readonly (readonly [PageFolder, string])[] =>
  (Object.entries(PAGES) as [PageFolder, string][]).filter(([folder]) => existsSync(sourceOf(folder)));

const sourceOf = (folder: PageFolder): string => join(root, 'src/web', folder, `${folder}.html`);

/**
 * @returns the page as HtmlService reads it; with `{title}` or `{data}` in its HTML it is a template that wants `title` or
 *   `dataJson`
 */
export async function buildPage(folder: PageFolder): Promise<string> {
  const source = readFileSync(sourceOf(folder), 'utf8');
  const isTemplate = /\{title\}|\{data\}/.test(source);
  const file = (pattern: RegExp): string => {
    const [, name] = pattern.exec(source) ?? [];
    if (!name) throw new Error(`${folder}.html names no file by ${pattern}`);
    return join(root, 'src/web', folder, name);
  };
  const target = AT_A_DESK.includes(folder) ? { target: CURRENT } : {};
  const [style, script] = await Promise.all([bundledStyle(file(STYLE)), bundledScript(file(SCRIPT), target)]);
  const notices = [...new Set([...style.packages, ...script.packages])].map(packageNotice);
  const code = [...notices, script.code].join('\n');
  const filled = Object.entries(PLACES).reduce((page, [place, by]) => page.replaceAll(place, by), source);
  // By functions, since `$` in what is put in would be read as a reference to the match.
  return filled
    .replace(STYLE, () => `<style>${sound(style.code, 'style', isTemplate)}</style>`)
    .replace(SCRIPT, () => `<script>${sound(code, 'script', isTemplate)}</script>`);
}
