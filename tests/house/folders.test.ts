import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOMS } from '../../src/subjects/rooms';
import { circlesOf, type Import, importsUnder } from './folders';

const root = join(__dirname, '../..');
const imports = importsUnder(join(root, 'src'));
const top = (file: string): string => file.split('/')[0] ?? '';

/** Each may read itself and those before it. */
const ORDER = [
  'kernel',
  'workbook',
  'settings',
  'overview',
  'forms',
  'ledger',
  'places',
  'post',
  'installation',
  'subjects',
];
/** Files of a subject that do without the machine: pages and the laptop read these. */
const OUTSIDE = ['google', 'entry', 'web'];

const shown = ({ from, to }: Import): string => `${from} reads ${to}`;

test('every folder of the sources has its place in the order', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...ORDER, ...OUTSIDE].sort());
});

test('no folder of the sources reads another that leads back to it', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(circlesOf(imports)).toEqual([]);
});

test('no folder of the machine reads a later one', () => {
  const against = imports.filter(({ from, to }) => {
    const [own, other] = [ORDER.indexOf(top(from)), ORDER.indexOf(top(to))];
    return own >= 0 && (other < 0 || other > own);
  });
  expect(against.map(shown)).toEqual([]);
});

test('no room reads a later one', () => {
  const rooms = ROOMS.map(({ name }) => name);
  const roomOf = (file: string): number =>
    top(file) === 'subjects' ? rooms.indexOf(file.split('/')[1] ?? '') : -1;
  const between = imports.filter(({ from, to }) => roomOf(from) >= 0 && top(to) === 'subjects');
  expect(between.filter(({ from, to }) => roomOf(to) < 0 || roomOf(to) > roomOf(from)).map(shown)).toEqual(
    [],
  );
});

test('each room is a folder of its own, with the name it has in the list', () => {
  const folders = readdirSync(join(root, 'src/subjects'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(ROOMS.map(({ name }) => name).sort()).toEqual(folders.sort());
});

test('no folder of the machine names a room', () => {
  const outside = new RegExp(`\\b(?:${ROOMS.map(({ name }) => name).join('|')})Room\\b`);
  const machine = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => ORDER.slice(0, -1).includes(top(file)) && file.endsWith('.ts'),
  );
  expect(machine.filter((file) => outside.test(readFileSync(join(root, 'src', file), 'utf8')))).toEqual([]);
});

describe('the search for circles', () => {
  const within = (files: Readonly<Record<string, string>>): readonly Import[] => {
    const folder = mkdtempSync(join(tmpdir(), 'petagizi-folders-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const found = importsUnder(folder);
    rmSync(folder, { recursive: true });
    return found;
  };

  test('finds two folders that read each other, also through a third and for a type alone', () => {
    const found = within({
      'a/x.ts': "import { y } from '../b/y';",
      'b/y.ts': "export const y = 1;\nexport type { Z } from './deep/z';",
      'b/deep/z.ts': "import type { X } from '../../a/other';",
      'c/end.ts': "import { y } from '../b/y';",
    });
    expect(circlesOf(found)).toEqual([['a', 'b', 'b/deep']]);
  });

  test('finds a folder that its own inner folder reads back', () => {
    const found = within({
      'a/x.ts': "import { y } from './inner/y';",
      'a/inner/y.ts': "import {\n  z,\n} from '../z';",
    });
    expect(circlesOf(found)).toEqual([['a', 'a/inner']]);
  });

  test('finds none where folders are read in one direction', () => {
    const found = within({
      'a/x.ts': "import { y } from '../b/y';\nimport { w } from './w';",
      'a/w.ts': "import { x } from './x';",
      'b/y.ts': "import { readFileSync } from 'node:fs';",
    });
    expect(found).toHaveLength(3);
    expect(circlesOf(found)).toEqual([]);
  });
});
