// Which pregnancy a response is about, and what is asked about it: the smallest stories, each told with all of its days.
import { mothersRegister, told } from '../../support/mothers-register';

const SITI = {
  posyandu: 'Mawar',
  nama: 'Siti',
  tanggal_lahir: '1995-05-05',
  nama_suami: 'Budi',
  persetujuan: 'ya',
} as const;

/** What is told after a woman was registered. @returns how her pregnancies stand, the latest first, and what waits */
function after(
  first: readonly [day: string, answers: Record<string, string>],
  later: readonly (readonly [day: string, answers: Record<string, string>])[],
  night: string,
) {
  const register = mothersRegister();
  register.send(told('a1', first[0], { ...SITI, ...first[1] }));
  later.forEach(([day, answers], i) => {
    register.send(told(`b${i}`, day, { posyandu: 'Mawar', ibu: 'I-{a1}', ...answers }));
  });
  register.night(night);
  expect(register.rebuild()).toBe(0);
  return {
    states: register.rowsOf('Ibu').map((row) => row.Keadaan),
    births: register.rowsOf('Ibu').map((row) => row['Tanggal Bersalin']),
    waiting: register.rowsOf('Perlu Perbaikan').length,
    needs: register.rowsOf('Perlu Tindakan').map((row) => row.Jenis),
  };
}

test('the death of a child is that of the last birth, not of the pregnancy after it', () => {
  expect(
    after(
      ['2026-03-21', { tanggal_lahir_bayi: '2026-03-20' }],
      [
        ['2026-12-01', { hpht: '2026-09-22', anc_ke: '1' }],
        ['2026-12-10', { keluhan: 'bayi meninggal' }],
      ],
      '2026-12-11',
    ),
  ).toMatchObject({ states: ['Hamil', 'Bayi meninggal'], waiting: 0 });
});

test('the death of a child is asked about where two may have been born', () => {
  expect(
    after(
      ['2026-03-21', { tanggal_lahir_bayi: '2026-03-20' }],
      [
        ['2026-12-01', { hpht: '2026-06-01', anc_ke: '1' }],
        ['2026-12-10', { keluhan: 'bayi meninggal' }],
      ],
      '2026-12-11',
    ),
  ).toMatchObject({ states: ['Hamil', 'Selesai'], waiting: 1, needs: [] });
});

test('a pregnancy that begins after an early loss is one of its own', () => {
  expect(
    after(
      ['2026-01-20', { hpht: '2026-01-01' }],
      [
        ['2026-02-11', { keluhan: 'keguguran', tanggal: '2026-02-10' }],
        ['2026-04-15', { hpht: '2026-02-12', anc_ke: '1' }],
      ],
      '2026-04-16',
    ),
  ).toMatchObject({ states: ['Hamil', 'Tidak berlanjut'], waiting: 0 });
});

test.each(['pindah', 'keguguran'])('a contact of the same pregnancy after "%s" is asked about', (keluhan) => {
  expect(
    after(
      ['2026-02-01', { hpht: '2026-01-01' }],
      [
        ['2026-03-20', { keluhan }],
        ['2026-05-20', { hpht: '2026-01-01', anc_ke: '4' }],
      ],
      '2026-05-21',
    ),
  ).toMatchObject({ waiting: 1 });
});

test('a birth before the day of registration is that of the pregnancy', () => {
  expect(
    after(['2026-03-25', {}], [['2026-03-25', { tanggal_lahir_bayi: '2026-03-20' }]], '2026-03-26'),
  ).toMatchObject({ states: ['Nifas'], births: ['2026-03-20'], waiting: 0 });
});

test.each([
  { keluhan: 'keguguran', tanggal: '2026-07-01' },
  { tanggal_lahir_bayi: '2026-05-20', tanggal: '2026-07-01' },
])('what does not fit the birth changes nothing of it while it is asked: %j', (answers) => {
  expect(
    after(
      ['2026-03-21', { tanggal_lahir_bayi: '2026-03-20' }],
      [['2026-07-01', answers as never]],
      '2026-07-02',
    ),
  ).toMatchObject({ states: ['Selesai'], births: ['2026-03-20'], waiting: 1 });
});

test('a weight long after all that is known is asked about, and makes no pregnancy', () => {
  expect(
    after(['2026-01-10', { hpht: '2026-01-01' }], [['2026-11-20', { berat: '50' }]], '2026-11-21'),
  ).toMatchObject({
    states: ['Belum ada kabar'],
    waiting: 1,
  });
  expect(
    after(
      ['2026-03-21', { tanggal_lahir_bayi: '2026-03-20' }],
      [['2026-09-20', { berat: '50' }]],
      '2026-09-21',
    ),
  ).toMatchObject({ states: ['Selesai'], waiting: 1 });
});

test('a visit after a birth that nobody has told of asks for its day', () => {
  expect(
    after(['2026-05-01', { hpht: '2025-08-01' }], [['2026-05-10', { kf_ke: '1' }]], '2026-05-11'),
  ).toMatchObject({
    waiting: 1,
    needs: [],
  });
});

test('who has not been heard of long after the expected day is asked after until somebody has', () => {
  expect(after(['2026-01-10', { hpht: '2026-01-01' }], [], '2026-12-20')).toMatchObject({
    states: ['Belum ada kabar'],
    needs: ['kabar-ibu'],
  });
});
