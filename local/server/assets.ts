import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const FOLDER = join(__dirname, 'web');

/** The phones of kader are old: nothing newer than this in what a page runs. */
const TARGET = 'es2018';

function bundled(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(FOLDER, `${name}.ts`)],
    bundle: true,
    format: 'iife',
    target: TARGET,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** In this order: a later sheet may refine what an earlier one says. */
const SHEETS = ['base', 'start', 'form', 'workbook', 'mail', 'tables'];
const SCRIPTS = ['start', 'form', 'workbook', 'triggers'];

/** What the pages load, by file name: made once, when first asked for. */
export function assets(): (name: string) => { readonly type: string; readonly body: string } | null {
  const made = new Map<string, string>();
  const keep = (name: string, make: () => string): string => {
    const body = made.get(name) ?? make();
    made.set(name, body);
    return body;
  };
  return (name) => {
    if (name === 'style.css') {
      const body = keep(name, () =>
        SHEETS.map((sheet) => readFileSync(join(FOLDER, 'style', `${sheet}.css`), 'utf8')).join('\n'),
      );
      return { type: 'text/css; charset=utf-8', body };
    }
    const script = SCRIPTS.find((one) => name === `${one}.js`);
    return script
      ? { type: 'text/javascript; charset=utf-8', body: keep(name, () => bundled(script)) }
      : null;
  };
}
