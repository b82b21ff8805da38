// What a note says of how a pregnancy ended, and what of it is asked.
import { responseCodeOf } from '../../../src/kernel/code';
import { parseAnswers } from '../../../src/subjects/mothers/answers/parse-answers';

const DAY = '2026-03-01' as never;
const read = (keluhan: string) => {
  const { said, issues } = parseAnswers(
    { posyandu: 'Mawar', ibu: responseCodeOf('a1'), keluhan },
    { sentOn: DAY, contactOn: DAY, posyandu: [] },
  );
  return [said?.ending, issues.some(({ code }) => code === 'odd-ending')];
};

test.each([
  'Keguguran',
  'keguguran.',
  'Kehamilan tidak berlanjut (keguguran)',
  'Kehamilan tidak berlanjut (keguguran). Dikuret di RS',
])('"%s" says that a pregnancy was lost', (note) => {
  expect(read(note)).toEqual(['miscarriage', false]);
});

test.each([
  'janin mati dalam kandungan',
  'kuret',
  'bayi mati',
  'gugur',
  'keguguran: tidak',
  'keguguran (2019)',
  'Keguguran. Tidak pernah',
  'pindah, ke RT 5',
  'tidak ada detak jantung',
  'DJJ tidak ada',
  'DJJ (-)',
  'djj negatif',
  'DJJ sudah tidak ada',
  'detak jantung janin tidak ditemukan',
  'tidak terdengar djj',
  'jantung janin tak berdetak',
  'kematian janin dalam kandungan',
  'KJDR',
  'bayi lahir tidak bernyawa',
  'bayi lahir tak bernyawa',
  'bayinya tidak tertolong',
  'bayi tidak bisa diselamatkan',
  'bayi tidak selamat',
  'bayinya sudah tidak ada',
  'janin sudah tiada',
  'meningal dunia',
  'sudah tidak hamil',
  'Tidak hamil lagi',
])('"%s" is asked about', (note) => {
  expect(read(note)).toEqual([null, true]);
});

test.each([
  'mual',
  'tangan mati rasa',
  'detak jantung janin baik',
  'djj baik tidak ada keluhan',
  'DJJ (+), tidak pusing',
  'DJJ 140 tidak ada keluhan',
  'tidak ada keluhan',
  'bayi tidak ada keluhan',
  'bayinya sudah tidak ada demam',
  'pakai KB supaya tidak hamil lagi',
  'hamil, tidak mual',
  'capek',
])('"%s" is neither', (note) => {
  expect(read(note)).toEqual([null, false]);
});
