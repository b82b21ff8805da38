import { responseCodeOf } from '../../src/kernel/code';
import { followSettings } from '../../src/ledger/follow-settings';
import { recordSubmission } from '../../src/ledger/record';
import { areaTab, posyanduTab, recipientTab, staffTab } from '../../src/settings/tabs';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { historyTab } from '../../src/workbook/history-tab';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, sent } from '../support/responses';

const NOW = Date.UTC(2026, 5, 13);
const lock = { during: <T>(work: () => T): T => work() };

/** Ahmad is of posyandu Mawar and of RW 2, measured twice. */
function kelurahan() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  const memory = memoryFacts();
  const ports = { workbook, lock, memory, now: () => NOW };
  const record = recordSubmission(ports, null);
  const again = { posyandu: 'Mawar', anak: responseCodeOf('a'), tanggal_ukur: '2026-06-11', berat: '8,4' };
  record({ ...sent('a', 0, { ...DESCRIBED, rw: '2' }), editUrl: editUrlOf('a') });
  record({ ...sent('b', 1, again), editUrl: editUrlOf('b') });
  const follow = followSettings(ports, null);
  follow();
  return {
    workbook,
    follow,
    renameMawar: (row: Readonly<Record<string, string>>) => {
      workbook.damage(posyanduTab.title, ([, ...others]) => others);
      workbook.put(posyanduTab, row);
    },
    posyandu: () => [childTab, visitTab].map((tab) => workbook.column(tab, 'Posyandu')),
  };
}

test('settings that stay cost one read and no write', () => {
  const { workbook, follow } = kelurahan();
  const before = [workbook.reads.length, workbook.writes.length];
  expect(follow()).toBe(0);
  expect([workbook.reads.length, workbook.writes.length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
});

describe('a posyandu that was renamed', () => {
  test('takes its children along when its old name is told', () => {
    const { follow, renameMawar, posyandu, workbook } = kelurahan();
    renameMawar({ Posyandu: 'Mawar Indah', 'Nama Lama': 'Posyandu MAWAR' });
    expect(follow()).toBeGreaterThan(0);
    expect(posyandu()).toEqual([['Mawar Indah'], ['Mawar Indah', 'Mawar Indah']]);
    expect(workbook.column(repairTab, 'Kunci')).toEqual([]);
  });

  test('keeps them under the old name when it is not, and warns', () => {
    const { follow, renameMawar, posyandu, workbook } = kelurahan();
    renameMawar({ Posyandu: 'Mawar Indah' });
    follow();
    expect(posyandu()).toEqual([['Mawar'], ['Mawar', 'Mawar']]);
    expect(workbook.column(repairTab, 'Sudah Dihitung')).toEqual(['Ya', 'Ya']);
    for (const remedy of workbook.column(repairTab, 'Yang Perlu Dilakukan')) {
      expect(remedy).toContain('Nama Lama');
    }
  });

  test('takes them along when the old name is told later, and the warnings go', () => {
    const { follow, renameMawar, posyandu, workbook } = kelurahan();
    renameMawar({ Posyandu: 'Mawar Indah' });
    follow();
    workbook.damage(posyanduTab.title, (rows) => rows.slice(0, 1));
    workbook.put(posyanduTab, { Posyandu: 'Mawar Indah', 'Nama Lama': 'Mawar' });
    follow();
    expect(posyandu()).toEqual([['Mawar Indah'], ['Mawar Indah', 'Mawar Indah']]);
    expect(workbook.column(repairTab, 'Kunci')).toEqual([]);
  });
});

describe('which settings somebody has changed', () => {
  const noted = (workbook: MemoryWorkbook) => workbook.column(historyTab, 'Apa');

  test('is noted once, by tab and without what was typed', () => {
    const { workbook, follow, renameMawar } = kelurahan();
    expect(noted(workbook)).toEqual([]);
    renameMawar({ Posyandu: 'Mawar Indah' });
    workbook.put(recipientTab, { Nama: 'Bu Sri', Email: 'sri@x.example' });
    follow();
    follow();
    expect(noted(workbook)).toEqual(['Setelan diubah di tab Posyandu, Penerima']);
  });

  test('is noted where it decides nothing of the register, which is not computed anew then', () => {
    const { workbook, follow } = kelurahan();
    workbook.put(staffTab, { Nama: 'Bu Sri', Email: 'sri@x.example' });
    const reads = workbook.reads.length;
    expect(follow()).toBe(0);
    expect(workbook.reads).toHaveLength(reads + 1);
    expect(noted(workbook)).toEqual(['Setelan diubah di tab Petugas']);
  });
});

test('the point of an RW moves the children who stand there', () => {
  const { workbook, follow } = kelurahan();
  workbook.put(areaTab, { RW: 2, RT: null, Lintang: -7.401, Bujur: 109.698 });
  expect(follow()).toBeGreaterThan(0);
  expect(workbook.column(childTab, 'Lintang')).toEqual([-7.401]);
});

test('a run that breaks off is made up for by the next', () => {
  const { workbook, follow, renameMawar, posyandu } = kelurahan();
  renameMawar({ Posyandu: 'Mawar Indah', 'Nama Lama': 'Mawar' });
  const write = workbook.write.bind(workbook);
  workbook.write = () => {
    throw new Error('Service Sheets failed');
  };
  expect(follow).toThrow('Service Sheets failed');
  workbook.write = write;
  follow();
  expect(posyandu()[0]).toEqual(['Mawar Indah']);
});
