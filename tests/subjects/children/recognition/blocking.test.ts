import { readRecord } from '../../../../src/subjects/children/reading/reading';
import { readingTokens } from '../../../../src/subjects/children/recognition/keys';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

function tokensOf(id: string, answers: Answers): readonly string[] {
  const [record] = recordsOf([sent(id, 0, { ...DESCRIBED, no_kk: '3304060101200001', ...answers })]);
  if (!record) throw new Error('one event makes one record');
  return readingTokens(readRecord(record, REGISTER_SETTINGS));
}

/** Kinds of the tokens that the two share. */
function shared(answers: Answers): string {
  const known = new Set(tokensOf('a', {}));
  const kinds = tokensOf('b', answers).flatMap((token) => (known.has(token) ? [token.charAt(0)] : []));
  return [...new Set(kinds)].sort().join('');
}

// Whichever answer is wrong, something is left to find the child by; with two wrong, mostly.
test.each<{ title: string; wrong: Answers; by: string }>([
  { title: 'nothing', wrong: {}, by: 'abcefgh' },
  { title: 'the spelling of the name', wrong: { nama: 'Achmad FAWZAN' }, by: 'abcefgh' },
  { title: 'a letter that others say', wrong: { nama: 'Ahmad Faujan' }, by: 'abce' },
  { title: 'a word in front', wrong: { nama: 'By. Ahmad Fauzan' }, by: 'abcefgh' },
  { title: 'two words in one', wrong: { nama: 'Ahmadfauzan' }, by: 'abce' },
  { title: "a letter of the mother's", wrong: { nama: 'Bagas', nama_ibu: 'Siti Aminach' }, by: 'be' },
  { title: 'the last name, added', wrong: { nama: 'Ahmad Fauzan Hakim' }, by: 'abcefgh' },
  { title: 'the name', wrong: { nama: 'Bagas' }, by: 'be' },
  { title: 'the name, not given yet', wrong: { nama: 'Bayi Ny. Siti Aminah' }, by: 'be' },
  { title: 'the mother', wrong: { nama_ibu: 'Wati' }, by: 'ace' },
  { title: 'the day of birth', wrong: { tanggal_lahir: '2025-04-08' }, by: 'cg' },
  { title: 'the month of birth', wrong: { tanggal_lahir: '2025-05-07' }, by: 'ch' },
  { title: 'the year of birth', wrong: { tanggal_lahir: '2024-04-07' }, by: 'cf' },
  { title: 'day and month, swapped', wrong: { tanggal_lahir: '2025-07-04' }, by: 'abcf' },
  { title: 'the family card', wrong: { no_kk: '3304060101200002' }, by: 'abfgh' },
  { title: 'name and card', wrong: { nama: 'Bagas', no_kk: '' }, by: 'b' },
  { title: 'mother and card', wrong: { nama_ibu: 'Wati', no_kk: '' }, by: 'a' },
  { title: 'name and mother', wrong: { nama: 'Bagas', nama_ibu: 'Wati' }, by: 'e' },
  { title: 'name, mother and card', wrong: { nama: 'Bagas', nama_ibu: 'Wati', no_kk: '' }, by: '' },
])('with $title wrong a child is found by: $by', ({ wrong, by }) => {
  expect(shared(wrong)).toBe(by);
});

test('tokens are short, of letters and digits, and hold no name and no number', () => {
  for (const token of tokensOf('a', { nama: 'Putri', nik: '3304060704250001' })) {
    expect(token).toMatch(/^(k[2-9A-Z]{8}|n[0-9a-z]{1,8}|[abcdefgh][0-9a-z]{1,6})$/);
  }
});

test('a name that says nothing else is looked up whole', () => {
  expect(tokensOf('a', { nama: 'Anak Contoh 1' })).not.toEqual(
    expect.arrayContaining(
      tokensOf('a', { nama: 'Anak Contoh 11' }).filter((token) => token.startsWith('a')),
    ),
  );
});

// As the release before made them, which stored them in the rows of children that are still to be found.
test.each([
  {
    nama: 'Ahmad Fauzan',
    nama_ibu: 'Siti Aminah',
    stored: 'ab5ybi0 bzo1gd6 c3zm4s9 e5lrrdy f14n9km g2ic0io how4yqd',
  },
  {
    nama: 'Felicia Aqila',
    nama_ibu: 'Sri Khasanah',
    stored: 'aruhkpf bsf0mn3 cugmjv7 e5lrrdy fm6ssvv gq6qubd h4jex8j',
  },
  {
    nama: 'Nurjannah',
    nama_ibu: 'Tjitra',
    stored: 'at8za2s bx2e93m cvhpmte e5lrrdy fc92bba gg4vpmq hqml9wi',
  },
  {
    nama: 'Muhammad Zidan Pratama',
    nama_ibu: 'Dewi Chodijah',
    stored: 'avwhzin bvvsdak c3sluzg e5lrrdy f9972em gh4s8kq hwd2wrg',
  },
])('$nama of $nama_ibu is found by every token that an older index has of them', ({ stored, ...names }) => {
  expect(tokensOf('a', names)).toEqual(expect.arrayContaining(stored.split(' ')));
});

test.each([
  { title: 'Felicia, stored before', one: { nama: 'Felicia Aqila' }, other: { nama: 'Felisia Aqila' } },
  { title: 'Felisia, stored before', one: { nama: 'Felisia Aqila' }, other: { nama: 'Felicia Aqila' } },
  { title: 'Jaki and Zaki', one: { nama: 'Jaki' }, other: { nama: 'Zaki' } },
  { title: 'Nurhidayat, in two words', one: { nama: 'Nurhidayat' }, other: { nama: 'Nur Hidayat' } },
  { title: 'Panjipratama, in two words', one: { nama: 'Panjipratama' }, other: { nama: 'Panji Pratama' } },
  { title: 'Muhammad Panji, in one', one: { nama: 'M. Panji Pratama' }, other: { nama: 'M. Panjipratama' } },
  { title: 'Khalisa and Kalisa', one: { nama: 'Khalisa' }, other: { nama: 'Kalisa' } },
])('$title are found by name, whoever the mother is', ({ one, other }) => {
  const known = tokensOf('a', { ...one, nama_ibu: 'Wati', no_kk: '' });
  const shared = tokensOf('b', { ...other, nama_ibu: 'Sumarni', no_kk: '' }).filter((token) =>
    known.includes(token),
  );
  expect(shared.map((token) => token.charAt(0))).toEqual(['a']);
});

test.each([
  { mother: 'Sri Muslimah', called: 'Sri', by: ['d'] },
  { mother: 'Sri Muslimah', called: 'Hj. Muslimah', by: ['b', 'f', 'g', 'h'] },
  { mother: 'Sri Muslimah', called: 'Tri', by: [] },
])('Putri of $mother and Putri of $called meet by $by', ({ mother, called, by }) => {
  const known = tokensOf('a', { nama: 'Putri', nama_ibu: mother, no_kk: '' });
  const shared = tokensOf('b', { nama: 'PUTRI', nama_ibu: called, no_kk: '' }).filter((token) =>
    known.includes(token),
  );
  expect(shared.map((token) => token.charAt(0))).toEqual(by);
});
