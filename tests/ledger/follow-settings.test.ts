import { responseCodeOf } from '../../src/kernel/code';
import { followSettings } from '../../src/ledger/follow-settings';
import { recordResponse } from '../../src/ledger/record';
import { areaTab, posyanduTab, recipientTab, settingTab, staffTab } from '../../src/settings/tabs';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { historyTab } from '../../src/workbook/history-tab';
import { contextOf } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { incoming, sent } from '../support/responses';

const NOW = Date.UTC(2026, 5, 13);

/** Ahmad is of posyandu Mawar and of RW 2, measured twice. */
function kelurahan() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  const context = contextOf(workbook, { now: () => NOW });
  const again = { posyandu: 'Mawar', anak: responseCodeOf('a'), tanggal_ukur: '2026-06-11', berat: '8,4' };
  for (const event of [sent('a', 0, { ...DESCRIBED, rw: '2' }), sent('b', 1, again)]) {
    recordResponse(context, incoming(event));
  }
  const follow = () => followSettings(context);
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

test('settings that have not changed cost one read and no write', () => {
  const { workbook, follow } = kelurahan();
  const before = [workbook.reads.length, workbook.writes.length];
  expect(follow()).toBe(0);
  expect([workbook.reads.length, workbook.writes.length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
});

describe('a posyandu that was renamed', () => {
  test('takes its children along where its old name is given', () => {
    const { follow, renameMawar, posyandu, workbook } = kelurahan();
    renameMawar({ Posyandu: 'Mawar Indah', 'Nama Lama': 'Posyandu MAWAR' });
    expect(follow()).toBeGreaterThan(0);
    expect(posyandu()).toEqual([['Mawar Indah'], ['Mawar Indah', 'Mawar Indah']]);
    expect(workbook.column(repairTab, 'Kunci')).toEqual([]);
  });

  test('keeps them under the old name where it is not, and warns', () => {
    const { follow, renameMawar, posyandu, workbook } = kelurahan();
    renameMawar({ Posyandu: 'Mawar Indah' });
    follow();
    expect(posyandu()).toEqual([['Mawar'], ['Mawar', 'Mawar']]);
    expect(workbook.column(repairTab, 'Sudah Dihitung')).toEqual(['Ya', 'Ya']);
    for (const remedy of workbook.column(repairTab, 'Yang Perlu Dilakukan')) {
      expect(remedy).toContain('Nama Lama');
    }
  });

  test('takes them along once the old name is given, and the warnings go', () => {
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

test('the point of an RW moves the children of that RW', () => {
  const { workbook, follow } = kelurahan();
  workbook.put(areaTab, { RW: 2, RT: null, Lintang: -7.401, Bujur: 109.698 });
  expect(follow()).toBeGreaterThan(0);
  expect(workbook.column(childTab, 'Lintang')).toEqual([-7.401]);
});

test('a run that breaks off is completed by the next', () => {
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

test('marks that the first release has made are known again', () => {
  const workbook = new MemoryWorkbook();
  workbook.put(
    settingTab,
    { Nama: 'Zona waktu', Nilai: 'WITA' },
    { Nama: 'Jam ringkasan mingguan', Nilai: 6 },
  );
  workbook.put(posyanduTab, { Posyandu: 'Mawar', 'Nama Lama': 'Mawar 1', RW: 2 }, { Posyandu: 'Melati 2' });
  workbook.put(areaTab, { RW: 2, RT: null, Lintang: -7.401, Bujur: 109.698 });
  workbook.put(staffTab, { Nama: 'Bu Sri', Email: 'sri@x.example' });
  workbook.put(recipientTab, { Nama: 'Bu Sri', Email: 'sri@x.example', Mendesak: 'Ya' });
  const context = contextOf(workbook);
  // Made by the first release from the same five tabs.
  context.memory.set('setelan', 'gjgy5l5y');
  context.memory.set('setelan:tab', '4ki0ucjq i67kqck0 dgvpzz8q k8hwlvxz 5ykjkvg');
  expect(followSettings(context)).toBe(0);
  expect([workbook.reads.length, workbook.writes.length]).toEqual([1, 0]);
});
