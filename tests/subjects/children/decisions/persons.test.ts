import { responseCodeOf } from '../../../../src/kernel/code';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided } from '../../../support/decided';
import {
  A,
  B,
  C,
  contextAfter,
  contextOfRecords,
  D,
  DIGEST_OF_A,
  E,
  F,
} from '../../../support/decision-context';
import { DESCRIBED } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

test('a person has the responses that count, in order of submit', () => {
  expect(contextAfter().persons.map(({ responses }) => responses)).toEqual([[A, B, C], [D]]);
});

test('what waits has the digest of its latest revision, and is doubted only where something is odd', () => {
  const { waiting } = contextAfter();
  expect(waiting.map(({ code, isDoubted }) => [code, isDoubted])).toEqual([
    [A, true],
    [E, false],
    [F, false],
  ]);
  expect(waiting[0]?.digest).toBe(DIGEST_OF_A);
});

describe('erasing a child takes', () => {
  test('what counts, what was withdrawn, and what names it and cannot be read', () => {
    const withdrawn = decided(1, { kind: 'withdraw', response: C, others: [A, B] });
    const [person] = contextAfter(withdrawn).persons;
    expect([...(person?.erasable() ?? [])].sort()).toEqual([A, B, C, F].sort());
  });

  // Ahmad Fauzan, a boy of 7 April 2025; mother Siti Aminah
  const NIK = '3304060704250001';
  test.each<{ slip: string; answers: Answers; taken: boolean }>([
    { slip: 'his name, his mother, no readable date', answers: { tanggal_lahir: 'lupa' }, taken: true },
    { slip: 'his name spelt otherwise', answers: { nama: 'Achmad Fauzaan', berat: 'enam' }, taken: true },
    {
      slip: 'his NIK and part of his name',
      answers: { nama: 'Ahmad', nama_ibu: '', nik: NIK },
      taken: true,
    },
    { slip: 'a twin', answers: { nama: 'Ahmad Fauzin', berat: 'enam' }, taken: false },
    { slip: 'a sister', answers: { nama: 'Zulaikha', jenis_kelamin: 'P', berat: 'enam' }, taken: false },
    { slip: 'a sister with his NIK', answers: { nama: 'Zulaikha', nik: NIK, berat: 'enam' }, taken: false },
    {
      slip: 'a namesake of another mother and age',
      answers: { nama_ibu: 'Dewi Lestari', tanggal_lahir: '2023-01-30', berat: 'enam' },
      taken: false,
    },
    { slip: 'a refusal', answers: { persetujuan: 'Tidak' }, taken: false },
  ])('a response that could not be taken in with $slip: $taken', ({ answers, taken }) => {
    const slip = sent('slip', 9, { ...DESCRIBED, ...answers });
    const { persons } = contextOfRecords(recordsOf([sent('a', 0, { ...DESCRIBED, nik: NIK }), slip]));
    expect(persons).toHaveLength(1);
    expect(persons[0]?.erasable().includes(responseCodeOf('slip'))).toBe(taken);
  });
});
