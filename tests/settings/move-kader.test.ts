import { moveKader } from '../../src/settings/move-kader';
import { kaderTab, staffTab } from '../../src/settings/tabs';
import { MemoryWorkbook } from '../support/memory-workbook';

test('kader leave Petugas for their own tab in one write, and the others stay', () => {
  const workbook = new MemoryWorkbook();
  workbook.put(
    staffTab,
    { Nama: 'Bu Sri', Email: 'sri@x.example', Peran: 'Kader', Posyandu: 'Mawar' },
    { Nama: 'Bidan Ratna', Email: 'ratna@x.example', Peran: 'Bidan' },
    { Nama: 'Bu Ani', Email: 'ani@x.example', Peran: 'ketua kader posyandu', Posyandu: '' },
    { Nama: 'Pak Kadera', Email: 'kadera@x.example', Peran: 'Kaderisasi' },
  );
  const writes = workbook.writes.length;
  expect(moveKader(workbook)).toBe(2);
  expect(workbook.writes).toHaveLength(writes + 1);
  expect(workbook.column(kaderTab, 'Nama')).toEqual(['Bu Sri', 'Bu Ani']);
  expect(workbook.column(kaderTab, 'Posyandu')).toEqual(['Mawar', null]);
  expect(workbook.column(staffTab, 'Nama')).toEqual(['Bidan Ratna', 'Pak Kadera']);
  expect(moveKader(workbook)).toBe(0);
});
