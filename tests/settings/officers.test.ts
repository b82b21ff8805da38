import { mayDecide, readOfficers } from '../../src/settings/officers';
import { staffTab } from '../../src/settings/tabs';
import { MemoryWorkbook } from '../support/memory-workbook';

const NOW = Date.UTC(2026, 0, 7, 1);

test('officers are the sound addresses of Petugas, each once, in small letters', () => {
  const workbook = new MemoryWorkbook();
  workbook.put(
    staffTab,
    { Nama: 'Bidan Rina', Email: ' Rina@Krandegan.example ' },
    { Nama: 'Rina lagi', Email: 'rina@krandegan.example' },
    { Nama: 'Tanpa alamat', Email: null },
    { Nama: 'Dua alamat', Email: 'a@b.example, c@d.example' },
    { Nama: 'Lurah', Email: 'lurah@krandegan.example' },
  );
  expect(readOfficers(workbook, NOW)).toEqual(['rina@krandegan.example', 'lurah@krandegan.example']);
  expect(workbook.reads).toHaveLength(1);
});

test.each([
  { until: null, officer: true },
  { until: '2026-01-07', officer: true },
  { until: '7/1/2026', officer: true },
  { until: '2026-01-06', officer: false },
  { until: 'sampai lebaran', officer: false },
])('an officer until $until is one on 7 January 2026: $officer', ({ until, officer }) => {
  const workbook = new MemoryWorkbook();
  workbook.put(staffTab, { Nama: 'Rina', Email: 'rina@krandegan.example', 'Berlaku Sampai': until });
  expect(readOfficers(workbook, NOW)).toEqual(officer ? ['rina@krandegan.example'] : []);
});

test.each([
  { title: 'the owner', who: 'pemilik@krandegan.example', may: true },
  { title: 'an officer', who: 'Rina@krandegan.example', may: true },
  { title: 'anybody else', who: 'kader@krandegan.example', may: false },
  { title: 'somebody whom Google does not name', who: '', may: false },
])('$title may decide: $may', ({ who, may }) => {
  expect(mayDecide(who, 'pemilik@krandegan.example', ['rina@krandegan.example'])).toBe(may);
});

test('nobody may decide where there is neither an owner nor an officer', () => {
  expect(mayDecide('kader@krandegan.example', null, [])).toBe(false);
});
