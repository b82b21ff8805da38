// The code that few executions need, in its file beside the script.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultAt } from '../../local/google/core/faults';
import { BUDI, FAUZAN } from '../support/system/fauzan';
import { DIST, Kelurahan } from '../support/system/kelurahan';
import { invented } from '../support/system/register-many';

const READING = /^HtmlService\.createTemplate/;

/** How often an entry point has read a file beside the script. */
const readingsIn = ({ world }: Kelurahan, entryPoint: string): number =>
  Object.entries(world.meter.entryPoints[entryPoint]?.calls ?? {}).reduce(
    (sum, [method, times]) => (READING.test(method) ? sum + times : sum),
    0,
  );

const runsOf = ({ world }: Kelurahan, entryPoint: string): number | undefined =>
  world.meter.entryPoints[entryPoint]?.runs;

const ORDINARY = {
  ...invented(4),
  tanggal_ukur: '2026-01-07',
  berat: '11,6',
  tinggi: '86,2',
  cara_ukur: 'berdiri',
};

test('an ordinary submission, a choice in the worklist and the opening of the menu read no file beside the script', () => {
  const kelurahan = new Kelurahan();
  for (const answers of [ORDINARY, FAUZAN, BUDI]) kelurahan.send(answers);
  kelurahan.runtime.typeIntoCell(kelurahan.workbookId, {
    sheetTitle: 'Perlu Perbaikan',
    row: 1,
    column: Object.keys(kelurahan.rows('Perlu Perbaikan')[0] ?? {}).indexOf('Keputusan'),
    text: 'Anak lain',
  });
  kelurahan.runtime.open();
  expect(kelurahan.rows('Data Anak')).toHaveLength(3);
  expect(kelurahan.runtime.failures()).toEqual([]);
  for (const entryPoint of ['terimaKiriman', 'terimaKeputusan', 'onOpen']) {
    expect([entryPoint, runsOf(kelurahan, entryPoint)]).toEqual([entryPoint, expect.any(Number)]);
    expect([entryPoint, readingsIn(kelurahan, entryPoint)]).toEqual([entryPoint, 0]);
  }
});

test.each([true, false])(
  'where text is made code (%s), what stands beside the script works',
  (makesCodeOfText) => {
    const kelurahan = new Kelurahan();
    kelurahan.send(ORDINARY);
    kelurahan.world.doubts.makesCodeOfText = makesCodeOfText;
    const before = readingsIn(kelurahan, 'siapKartu');
    const counts = kelurahan.runtime.callFromPage('siapKartu', [], 'sidebar');
    expect(counts).toEqual(expect.arrayContaining([[ORDINARY.posyandu, 1]]));
    expect(readingsIn(kelurahan, 'siapKartu') - before).toBe(makesCodeOfText ? 1 : 2);
  },
);

test('what is thrown beside the script leaves it bare', () => {
  const kelurahan = new Kelurahan();
  const { world, runtime } = kelurahan;
  runtime.keyOf();
  world.faults = faultAt('error-before', { entryPoint: 'siapKartu', method: /^Sheets/, nth: 2 });
  expect(() => runtime.callFromPage('siapKartu', [], 'sidebar')).toThrow(/^siapKartu: Exception$/);
});

describe('a file of another version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-beside-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is not run, and the error says why and nothing of anybody', () => {
    cpSync(DIST, folder, { recursive: true });
    const kelurahan = new Kelurahan({}, undefined, folder);
    const code = readFileSync(join(folder, 'sampingan.html'), 'utf8');
    writeFileSync(join(folder, 'sampingan.html'), code.replace(/^\/\*./, '/*-'));
    expect(() => kelurahan.runtime.callFromPage('siapKartu', [], 'sidebar')).toThrow(
      'the code beside the script is of another version',
    );
  });
});
