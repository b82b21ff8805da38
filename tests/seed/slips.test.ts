import { seededRandom } from '../../local/seed/random';
import { slipped } from '../../local/seed/slips';
import type { Answers } from '../../src/subjects/children/submission/answers';

const REGISTRATION: Answers = {
  nama: 'Anak Rekaan',
  jenis_kelamin: 'L',
  nik: '3304060101249001',
  lokasi: '-7.399000, 109.697000',
  persetujuan: 'ya',
  tanggal_ukur: '2025-06-06',
  berat: '8,4',
  tinggi: '71.5',
};

const changes = (answers: Answers): Set<string> => {
  const random = seededRandom(3);
  const found = new Set<string>();
  for (let draw = 0; draw < 400; draw += 1) {
    const bad = slipped(answers, random);
    const keys = Object.keys(answers) as (keyof Answers)[];
    const changed = keys.filter((key) => bad[key] !== answers[key]);
    expect(changed).toHaveLength(1);
    found.add(`${changed[0]}: ${changed[0] && (bad[changed[0]] ?? 'none')}`);
  }
  return found;
};

test('a slip changes one answer, and all kinds occur', () => {
  expect(changes(REGISTRATION)).toEqual(
    new Set([
      'berat: 8400',
      'tanggal_ukur: 2025-07-06',
      'tinggi: 71:5',
      'tinggi: 0.71',
      'jenis_kelamin: none',
      'nik: 330406010124900',
      'nik: 3304060201249001',
      'persetujuan: tidak',
      'lokasi: 109.697000, -7.399000',
    ]),
  );
});
