import { importRows } from '../../../src/application/import/import-rows';
import { decide } from '../../../src/application/register/decide';
import { childCodeOf } from '../../../src/domain/identity/child-code';
import { importId } from '../../../src/domain/register/import-list';
import type { Answers } from '../../../src/domain/submission/answers';
import { childTab } from '../../../src/render/tabs/child-row';
import { journalTab } from '../../../src/render/tabs/journal-row';
import { posyanduTab } from '../../../src/render/tabs/settings-tabs';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';

const DAY = 86_400_000;
/** 30 June 2026. */
const NOW = Date.UTC(2026, 5, 30);
const lock = { during: <T>(work: () => T): T => work() };

const AISYAH: Answers = { ...DESCRIBED, nama: 'Aisyah Putri' };
const BUDI: Answers = { ...DESCRIBED, nama: 'Budi Santoso', nama_ibu: 'Rini', nik: '' };

function newRegister() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const ports = { workbook, lock, now: () => NOW };
  return {
    workbook,
    bringIn: (at: number, ...rows: readonly Answers[]) =>
      importRows(ports, null, 'bidan@krandegan.example')({ at, rows }),
    erase: (answers: Answers) => {
      const content = { kind: 'erase', responses: [childCodeOf(importId(answers))] } as const;
      const asked = { id: 'hapus', who: 'bidan@krandegan.example', why: 'diminta ibunya', content };
      return decide(ports, null)(asked, NOW);
    },
    shown: () => JSON.stringify([childTab, journalTab].map(({ title }) => workbook.rows(title))),
    names: () => workbook.column(childTab, 'Nama Anak'),
  };
}

test('rows that were brought in before are known, whenever and in whatever order they come again', () => {
  const { workbook, bringIn, shown } = newRegister();
  expect(bringIn(NOW, AISYAH, BUDI)).toEqual([true, true]);
  const before = shown();
  const writes = workbook.writes.length;
  expect(bringIn(NOW + DAY, BUDI, AISYAH)).toEqual([false, false]);
  expect(shown()).toBe(before);
  expect(workbook.writes).toHaveLength(writes);
});

test('a row that stands twice in a list is added once', () => {
  const { bringIn, workbook } = newRegister();
  expect(bringIn(NOW, AISYAH, AISYAH)).toEqual([true, false]);
  expect(workbook.rows(journalTab.title)).toHaveLength(1);
});

test('a list that somebody else brings in at the same time adds nothing', () => {
  const { workbook, bringIn } = newRegister();
  const read = workbook.read.bind(workbook);
  workbook.read = (selections) => {
    workbook.read = read;
    const tables = read(selections);
    bringIn(NOW, AISYAH);
    return tables;
  };
  expect(bringIn(NOW + DAY, AISYAH)).toEqual([false]);
  expect(workbook.rows(journalTab.title)).toHaveLength(1);
});

test('the list that an erased child came from does not bring it back', () => {
  const { bringIn, erase, names, shown } = newRegister();
  bringIn(NOW, AISYAH, BUDI);
  expect(erase(AISYAH)).toBe('decided');
  const before = shown();
  expect(bringIn(NOW + DAY, AISYAH, BUDI)).toEqual([false, false]);
  expect(shown()).toBe(before);
  expect(before).not.toContain('Aisyah');
  expect(names()).toEqual(['Budi Santoso']);
});
