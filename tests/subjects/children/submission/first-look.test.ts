import { parseIsoDate } from '../../../../src/kernel/calendar';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { firstLook } from '../../../../src/subjects/children/submission/first-look';

const TODAY = parseIsoDate('2026-06-12');

const signsOf = (answers: Answers) => {
  if (!TODAY) throw new Error('no such day');
  return firstLook(answers, TODAY, null).severeSigns;
};

// Each lacks what a submission needs, and could not be taken in.
test.each<{ title: string; answers: Answers; signs: readonly string[] }>([
  { title: 'oedema without a birth date', answers: { oedema: 'ya' }, signs: ['oedema'] },
  {
    title: 'an arm of 11,4 at 6 months',
    answers: { lila: '11,4', tanggal_lahir: '2025-12-12' },
    signs: ['arm'],
  },
  { title: 'an arm of 11,5 at 6 months', answers: { lila: '11,5', tanggal_lahir: '2025-12-12' }, signs: [] },
  {
    title: 'an arm of 11,4 the day before 6 months',
    answers: { lila: '11,4', tanggal_lahir: '2025-12-13' },
    signs: [],
  },
  { title: 'an arm of 11,4 without a birth date', answers: { lila: '11,4' }, signs: [] },
  { title: 'a birth date in the future', answers: { lila: '11,4', tanggal_lahir: '2027-01-01' }, signs: [] },
  { title: 'nothing measured', answers: { nama: 'Budi' }, signs: [] },
])('$title: $signs', ({ answers, signs }) => {
  expect(signsOf(answers)).toEqual(signs);
});

// WHO weight-for-height, boys, 80 cm lying: -3 SD is 8.3 kg (field table, simplified).
test('a weight far below the length counts though the NIK is short of a digit', () => {
  const answers = {
    jenis_kelamin: 'L',
    tanggal_lahir: '2025-01-12',
    nik: '330406120125000',
    tinggi: '80',
    cara_ukur: 'telentang',
  };
  expect(signsOf({ ...answers, berat: '7,5' })).toEqual(['weight-for-length-height']);
  expect(signsOf({ ...answers, berat: '10,5' })).toEqual([]);
});
