import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

const run = (command: string, args: readonly string[], cwd: string): string =>
  spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).stdout;

const CASES = [
  { file: 'src/kernel/growth/a.ts', from: '../../workbook/cells', allowed: false },
  { file: 'src/kernel/b.ts', from: '../subjects/children/words', allowed: false },
  { file: 'src/kernel/c.ts', from: 'node:fs', allowed: false },
  { file: 'src/kernel/d.ts', from: 'csv-parse', allowed: false },
  { file: 'src/kernel/d2.ts', from: 'leven', allowed: true },
  { file: 'src/workbook/e.ts', from: '../kernel/calendar', allowed: true },
  { file: 'src/ledger/f.ts', from: '../subjects/children/room', allowed: false },
  { file: 'src/ledger/f2.ts', from: '../google/drive-files', allowed: false },
  { file: 'src/post/f3.ts', from: 'csv-parse', allowed: false },
  { file: 'src/installation/f4.ts', from: '../subjects/rooms', allowed: false },
  { file: 'src/subjects/maps/g.ts', from: '../../google/drive-files', allowed: false },
  { file: 'src/subjects/maps/g2.ts', from: '../../web/map/dom', allowed: false },
  { file: 'src/subjects/maps/g3.ts', from: '../../workbook/cells', allowed: true },
  { file: 'src/google/h.ts', from: '../subjects/rooms', allowed: false },
  { file: 'src/google/h2.ts', from: '../entry/main', allowed: false },
  { file: 'src/google/i.ts', from: '../workbook/ports', allowed: true },
  { file: 'src/entry/j.ts', from: '../web/map/dom', allowed: false },
  { file: 'src/entry/k.ts', from: '../google/drive-files', allowed: true },
  { file: 'src/web/map/l.ts', from: '../../google/drive-files', allowed: false },
  { file: 'src/web/map/l2.ts', from: '../../entry/main', allowed: false },
  { file: 'src/web/map/m.ts', from: 'leaflet', allowed: true },
  { file: 'local/google/core/n.ts', from: '../../../src/kernel/calendar', allowed: false },
  { file: 'local/google/core/o.ts', from: '../../runtime/runtime', allowed: false },
  { file: 'local/runtime/p.ts', from: '../../src/entry/main', allowed: false },
  { file: 'local/server/q.ts', from: '../../src/google/drive-files', allowed: false },
  { file: 'local/server/r.ts', from: '../../src/kernel/calendar', allowed: true },
];

/** Biome's verdict on a tree that has one such import in each file, under the rules of this project. */
function restricted(): string {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-imports-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const { file, from } of CASES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `export { anything } from '${from}';\n`);
  }
  const said = run('biome', ['lint', '--vcs-enabled=false', '--reporter=github', '.'], folder);
  rmSync(folder, { recursive: true });
  return said;
}

let verdict = '';
beforeAll(() => {
  verdict = restricted();
});

test.each(CASES)('$file from $from: $allowed', ({ file, allowed }) => {
  const hit = verdict.split('\n').some((line) => line.includes('noRestrictedImports') && line.includes(file));
  expect(hit).toBe(!allowed);
});

test.each(['console', 'SpreadsheetApp', 'Sheets', 'process', 'setTimeout', 'GoogleAppsScript.Base.Ui'])(
  'the pure folders know no %s',
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'petagizi-pure-'));
    const config = join(folder, 'tsconfig.json');
    writeFileSync(
      config,
      JSON.stringify({ extends: join(root, 'src/tsconfig.pure.json'), include: [folder] }),
    );
    const isType = name.includes('.');
    writeFileSync(join(folder, 'x.ts'), isType ? `export type X = ${name};` : `export const x = ${name};`);
    const said = run('tsc', ['-p', config], folder);
    rmSync(folder, { recursive: true });
    expect(said).toContain(`'${name.split('.')[0]}'`);
  },
);
