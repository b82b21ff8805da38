// What a later visit, or the time, may not take away.
import type { Sender } from '../../../../src/ledger/responses/sender';
import { act, codeOf, needsRegister, visit } from '../../../support/needs-register';

/** A girl born on 10 June 2025. */
const AYU = {
  anak: 'Anak belum terdaftar',
  nama: 'Ayu Lestari',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  nama_ibu: 'Ratna',
  nik: '3304065006250003',
  rt: '1',
  rw: '2',
  lokasi: '-7.39912, 109.69734',
  persetujuan: 'Ya',
};
type Answers = Readonly<Record<string, string>>;
const CARD: Sender = { kind: 'card', child: codeOf('v0') };
const lying = (berat: string, tinggi: string): Answers => ({ berat, tinggi, cara_ukur: 'Telentang' });

/** What is to be done on a day, after visits on days; those of 'card' came by the child's card. */
function needsAfter(
  visits: readonly (readonly [day: string, answers: Answers, by?: 'card' | undefined])[],
  on: string,
) {
  const register = needsRegister();
  for (const [i, [day, answers, by]] of visits.entries())
    register.send({
      ...visit(`v${i}`, day, { ...(i === 0 ? AYU : { anak: codeOf('v0') }), ...answers }),
      ...(by && { sender: CARD }),
    });
  register.night(on);
  return register.needs().map((need) => need.split(': ')[1]);
}

describe('signs of gizi buruk', () => {
  const THIN = ['2026-04-06', lying('6,0', '73')] as const;

  test('are not ended by a weight or an arm that WHO calls implausible', () => {
    expect(needsAfter([THIN, ['2026-05-06', lying('30', '74')]], '2026-05-07')).toContain('rujuk');
    const arm = ['2026-04-06', { berat: '8,2', lila: '11,2' }] as const;
    expect(needsAfter([arm, ['2026-05-06', { berat: '8,4', lila: '28' }]], '2026-05-07')).toContain('rujuk');
    expect(needsAfter([arm, ['2026-05-06', { berat: '8,4', lila: '13' }]], '2026-05-07')).not.toContain(
      'rujuk',
    );
  });

  test('come back after a referral and its reply where the child is weighed alone, and not once they are seen gone', () => {
    const register = needsRegister();
    const thin = { ...AYU, ...lying('6,0', '73') };
    register.send(visit('v0', '2026-04-06', thin));
    register.send(act('t1', '2026-04-06', 'v0', { jenis: 'Rujukan' }));
    register.send(act('t2', '2026-04-13', 'v0', { jenis: 'Balasan rujukan' }));
    register.night('2026-05-06');
    expect(register.needs()).not.toContain('Ayu Lestari: kontrol');
    register.send(visit('v1', '2026-05-06', { anak: codeOf('v0'), berat: '7,4' }));
    expect(register.needs()).toContain('Ayu Lestari: kontrol');
    register.send(visit('v2', '2026-05-20', { anak: codeOf('v0'), ...lying('8,9', '74') }));
    expect(register.needs()).not.toContain('Ayu Lestari: kontrol');
  });

  test('stay after the fifth birthday until somebody acts', () => {
    const register = needsRegister();
    register.send(visit('v0', '2026-04-06', { ...AYU, tanggal_lahir: '2021-04-20', oedema: 'Ya' }));
    register.night('2026-08-01');
    expect(register.needs()).toEqual(['Ayu Lestari: rujuk']);
    register.send(act('t1', '2026-08-02', 'v0', { jenis: 'Rujukan' }));
    expect(register.needs()).toEqual(['Ayu Lestari: balasan']);
  });
});

describe('a value to measure again', () => {
  const WRONG = ['2026-04-06', { berat: '30' }] as const;

  test.each<[string, string, Answers, 'card' | undefined, boolean]>([
    ['is measured again', 'by somebody of the posyandu', { berat: '8,4' }, undefined, false],
    ['is not', 'by the card of the child', { berat: '8,4' }, 'card', true],
    ['is not', 'where only the arm was measured', { lila: '13' }, undefined, true],
  ])('%s %s', (_, __, answers, by, waits) => {
    const needs = needsAfter([WRONG, ['2026-05-06', answers, by]], '2026-05-07');
    expect(needs.includes('ukur-ulang')).toBe(waits);
  });
});

test('a weight too low for age is not ended by an implausible one, and is by a plausible one', () => {
  const low = ['2026-04-06', { berat: '5,8' }] as const;
  expect(needsAfter([low, ['2026-05-06', { berat: '30' }]], '2026-05-07')).toContain('pmt');
  expect(needsAfter([low, ['2026-05-06', { berat: '8,4' }]], '2026-05-07')).not.toContain('pmt');
});

describe('months without enough gain', () => {
  const MONTHS = [
    ['2026-03-05', { berat: '7,8' }],
    ['2026-04-06', { berat: '7,9' }],
    ['2026-05-06', { berat: '7,9' }],
  ] as const;
  const JUNE = ['2026-06-08', { berat: '8,9' }] as const;

  test('are ended by a gain that the posyandu has weighed, and not by one that came by the card', () => {
    expect(needsAfter(MONTHS, '2026-05-07')).toContain('rujuk');
    expect(needsAfter([...MONTHS, JUNE], '2026-06-09')).not.toContain('rujuk');
    expect(needsAfter([...MONTHS, [...JUNE, 'card']], '2026-06-09')).toContain('rujuk');
  });

  test('go on after one that came by the card', () => {
    const [march, april] = MONTHS;
    const may = ['2026-05-06', { berat: '8,9' }, 'card'] as const;
    expect(needsAfter([march, april, may, JUNE], '2026-06-09')).toContain('rujuk');
  });
});

test.each<[string, Answers]>([
  ['has not been measured for months', { berat: '7,8' }],
  ['has never been measured', {}],
])('a child that %s is looked for again in the month after somebody has closed it', (_, answers) => {
  const register = needsRegister();
  register.send(visit('v0', '2026-03-05', { ...AYU, ...answers }));
  register.night('2026-05-10');
  expect(register.needs()).toContain('Ayu Lestari: ukur');
  register.send(act('t1', '2026-05-11', 'v0', { jenis: 'Tutup', hasil: 'Sedang pergi', kebutuhan: 'ukur' }));
  expect(register.needs()).not.toContain('Ayu Lestari: ukur');
  register.night('2026-05-31');
  expect(register.needs()).not.toContain('Ayu Lestari: ukur');
  register.night('2026-06-01');
  expect(register.needs()).toContain('Ayu Lestari: ukur');
});
