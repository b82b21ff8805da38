import { withholdFigures } from '../../../src/overview/withheld';
import { findChildren } from '../../../src/subjects/child-page/find-children';
import { lookAtChild } from '../../../src/subjects/child-page/look-at-child';
import { codeOfRow } from '../../../src/subjects/children/decisions/look-up';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { act, codeOf, needsRegister, visit } from '../../support/needs-register';

const NIK = '3304065006250003';
const KK = '3304060101990007';

const AYU = {
  anak: 'Anak belum terdaftar',
  nama: 'Ayu Lestari',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  usia_kehamilan: '33',
  nama_ibu: 'Ratna',
  nama_ayah: 'Wiryo',
  nik: NIK,
  no_kk: KK,
  hp: '081234509876',
  alamat: 'Gang Kenanga 4',
  rt: '2',
  rw: '1',
  lokasi: '-7.39912, 109.69734',
  persetujuan: 'Ya',
  berat: '5,4',
  tinggi: '60',
  cara_ukur: 'Berdiri',
  catatan: `batuk, hubungi 081234509876`,
};

function registered() {
  const register = needsRegister();
  register.send(visit('a1', '2026-03-06', AYU));
  register.send(
    visit('a2', '2026-04-06', { anak: codeOf('a1'), berat: '28', tinggi: '71', cara_ukur: 'Telentang' }),
  );
  register.send(
    visit('b1', '2026-04-06', {
      ...AYU,
      nama: 'Muhamad Rizky Chasan',
      jenis_kelamin: 'Laki-laki',
      tanggal_lahir: '2023-01-05',
      nik: '',
      no_kk: '',
      nama_ibu: 'Suminah',
      berat: '14',
      tinggi: '95',
    }),
  );
  register.night('2026-04-07');
  return register;
}

test('the page of a child has who it is, its visits with their scores, and what is to be done', () => {
  const { context } = registered();
  const page = lookAtChild(context, codeOf('a2'));
  expect(page).toMatchObject({
    code: codeOf('a1'),
    name: 'Ayu Lestari',
    sex: 'female',
    birthDate: '2025-06-10',
    gestationWeeks: 33,
    posyandu: 'Mawar',
    rt: 2,
    rw: 1,
    status: 'active',
    day: '2026-04-07',
    today: '2026-04-07',
  });
  // Born on 10 June: 269 days later, and due 49 days after birth. Below nine months no child stands, so nothing is corrected.
  expect(page?.visits[0]).toMatchObject({
    on: '2026-03-06',
    ageDays: 269,
    completedMonths: 8,
    correctedAgeDays: 220,
    weightKg: 5.4,
    lengthHeightCm: 60,
    correctedCm: 60,
    gain: { mark: 'B' },
    doubts: expect.arrayContaining([expect.stringMatching(/berdiri/i)]),
  });
  expect(page?.visits[1]?.scores.weightForAge?.flagged).toBe(true);
  expect(page?.visits[1]?.gain.mark).toBe('O');
  expect(page?.visits[1]?.doubts.length).toBeGreaterThan(0);
  expect(page?.needs.map(({ kind }) => kind)).toContain('ukur-ulang');
});

test('while z-scores differ from those of WHO, the page gets what was measured, and no score nor what hangs on one', () => {
  const { context } = registered();
  const before = lookAtChild(context, codeOf('a1'));
  expect(before).toMatchObject({ areStatusesWithheld: false });
  expect(JSON.stringify(before)).toMatch(/z-score|"z":/);
  withholdFigures(context.memory, true);
  const page = lookAtChild(context, codeOf('a1'));
  expect(page).toMatchObject({ areStatusesWithheld: true });
  expect(page?.needs.map(({ kind }) => kind)).toEqual(before?.needs.map(({ kind }) => kind));
  for (const [i, visit] of (page?.visits ?? []).entries()) {
    const { weightKg, lengthHeightCm, gain } = before?.visits[i] ?? {};
    expect(visit).toMatchObject({ weightKg, lengthHeightCm, gain: { mark: gain?.mark } });
    expect(Object.values(visit.scores)).toEqual([null, null, null, null]);
    expect(visit.status).toMatchObject({ weightForAge: null, lengthHeightForAge: null, severeSigns: [] });
    expect(visit.gain).toMatchObject({ belowRedLine: false, aboveOrangeLine: false, direction: null });
  }
  expect(page?.visits[0]?.doubts).toEqual([expect.stringMatching(/berdiri/i)]);
  expect(JSON.stringify(page)).not.toMatch(/z-score|"z":|TB\/U −|BB\/U −/);
  withholdFigures(context.memory, false);
  expect(lookAtChild(context, codeOf('a1'))).toEqual(before);
});

test('what the page gets has no number, parent, phone, address, point, address of mail, or note', () => {
  const { context, send } = registered();
  send(
    act('t1', '2026-04-08', 'a1', { jenis: 'Kunjungan rumah', hasil: `NIK ${NIK}`, oleh: `Kader ${NIK}` }),
  );
  const said = JSON.stringify([lookAtChild(context, codeOf('a1')), findChildren(context, 'ayu')]);
  expect(said).toContain('Ayu Lestari');
  expect(said).toContain('visit');
  const secrets = [
    NIK,
    KK,
    '0812',
    'Ratna',
    'Wiryo',
    'Kenanga',
    '7.399',
    '109.69',
    'krandegan.example',
    'batuk',
  ];
  for (const secret of secrets) expect(said).not.toContain(secret);
});

test('nothing is told of a child that is not known or is withheld', () => {
  const { context, send } = registered();
  expect(lookAtChild(context, null)).toBeNull();
  expect(lookAtChild(context, codeOf('nobody'))).toBeNull();
  send(visit('a3', '2026-04-08', { anak: codeOf('a1'), persetujuan: 'Tidak' }));
  expect(lookAtChild(context, codeOf('a1'))).toBeNull();
  expect(findChildren(context, 'ayu').children).toEqual([]);
});

test.each([
  ['ayu', ['Ayu Lestari']],
  ['LESTARI Ayu', ['Ayu Lestari']],
  ['les', ['Ayu Lestari']],
  ['mohamad', ['Muhamad Rizky Chasan']],
  ['muhammad hasan', ['Muhamad Rizky Chasan']],
  ['muh rizki', ['Muhamad Rizky Chasan']],
  ['khasan', ['Muhamad Rizky Chasan']],
  ['tari', []],
  ['', []],
  ['  ', []],
  ['.', []],
  [7, []],
  [null, []],
  [{ name: 'ayu' }, []],
])('a search for %p finds %p', (typed, names) => {
  const { context } = registered();
  expect(findChildren(context, typed).children.map(({ name }) => name)).toEqual(names);
});

test('a long list is cut, and says by how much', () => {
  const register = needsRegister();
  register.send(
    ...Array.from({ length: 26 }, (_, i) =>
      visit(`n${i}`, '2026-04-06', {
        ...{ ...AYU, nik: '', no_kk: '', nama: `Putri ${String.fromCharCode(65 + i)}man` },
        ...{
          nama_ibu: `Ibu ${String.fromCharCode(65 + i)}ti`,
          tanggal_lahir: `2025-05-${String(i + 1).padStart(2, '0')}`,
        },
      }),
    ),
  );
  const { children, more } = findChildren(register.context, 'putri');
  const all = register.workbook.rows(childTab.title).length;
  expect(all).toBeGreaterThan(20);
  expect([children.length, more]).toEqual([20, all - 20]);
  expect(children[0]?.name).toBe('Putri Aman');
});

test('a row of any tab leads to its child', () => {
  const { context } = registered();
  const code = codeOfRow(context, { tab: childTab.title, row: 0 });
  expect(code).toBe(codeOf('a1'));
  expect(codeOfRow(context, { tab: 'Perlu Tindakan', row: 0 })).not.toBeNull();
  expect(codeOfRow(context, { tab: 'Pengukuran', row: 1 })).not.toBeNull();
  expect(codeOfRow(context, { tab: 'Posyandu', row: 0 })).toBeNull();
  expect(codeOfRow(context, { tab: childTab.title, row: -1 })).toBeNull();
  expect(codeOfRow(context, null)).toBeNull();
});
