import { createHash } from 'node:crypto';
import { MEMORY } from '../../../src/installation/memory-names';
import { shortFingerprint } from '../../../src/kernel/fingerprint';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { DAY, KADER, Kelurahan } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

/** The day of birth and the kecamatan are known to any neighbour; the last digits are few. */
const nikOf = (last: number): string => `330406070125${String(last).padStart(4, '0')}`;
const LAST = 77;

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Zulkarnaen Xavier',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: nikOf(LAST),
  no_kk: '3304060101200088',
  nama_ibu: 'Wagiyem Quartina',
  alamat: 'Jalan Kenanga No. 10',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
};

/** Everything in the workbook and beside it that is no answer: what could be left over or handed on without anybody minding. */
function fingerprints(kelurahan: Kelurahan): string {
  const { sections }: { readonly sections: Readonly<Record<string, object>> } = JSON.parse(
    kelurahan.world.save(),
  );
  const columns = ['Kunci', 'Indeks', 'Sidik', 'Isi'];
  const tabs = ['Data Anak', 'Pengukuran', 'Perlu Perbaikan', 'Kiriman', 'Keputusan', 'Surat', 'Geokode'];
  const cells = tabs.flatMap((tab) =>
    kelurahan.rows(tab).flatMap((row) => columns.map((column) => String(row[column] ?? ''))),
  );
  return JSON.stringify([cells, sections.properties ?? {}, sections.cache ?? {}]);
}

/** What the source of this project, which anybody can read, makes of a text without a key. */
const guesses = (text: string): readonly string[] => [
  text,
  shortFingerprint(text),
  shortFingerprint(text).slice(-6),
  createHash('sha256').update(text).digest('hex').slice(0, 8),
];

/** Last digits of NIKs that the fingerprints give away. */
const foundIn = (stored: string): readonly number[] =>
  Array.from({ length: 300 }, (_, last) => last).filter((last) =>
    guesses(nikOf(last)).some((guess) => stored.includes(guess)),
  );

test('I hold every fingerprint of the Sheet, try all NIKs of a birthday, and learn not which child is in it', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(CHILD);
  const stored = fingerprints(kelurahan);
  expect(stored).toContain('~');
  expect(foundIn(stored)).toEqual([]);
  // Had it one that is not keyed, it would be found.
  expect(foundIn(`${stored} n${shortFingerprint(nikOf(LAST))}`)).toEqual([LAST]);
});

test('I know all but the weight of an erased child, try the weights, and the digest that is left tells me nothing', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(CHILD);
  const officer = new Officer(kelurahan);
  officer.decide('hapus', { kind: 'erase-later', responses: officer.responsesOf(0) });
  kelurahan.pass(2 * DAY);
  const stored = fingerprints(kelurahan);
  const journal = kelurahan.rows('Kiriman');
  expect(journal.map(({ nama }) => nama)).toEqual([null]);
  const { nama, jenis_kelamin, ...others } = CHILD;
  const known = { ...others, nama, jenis_kelamin: 'Laki-laki' };
  const weights = Array.from({ length: 100 }, (_, tenths) => `${Math.floor(tenths / 10)},${tenths % 10}`);
  const found = weights.filter((berat) =>
    [CHILD, known].some((answers) =>
      guesses(JSON.stringify([KADER, { ...answers, berat }])).some((guess) => stored.includes(guess)),
    ),
  );
  expect(found).toEqual([]);
  expect(String(journal[0]?.Sidik)).toMatch(/^[\w-]{16}$/);
});

test('I copy the workbook with its script, and my copy knows nothing of the secret', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(CHILD);
  const { sections }: { readonly sections: Readonly<Record<string, object>> } = JSON.parse(
    kelurahan.world.save(),
  );
  const properties = JSON.stringify(sections.properties);
  const secret = /[0-9a-f-]{72}/.exec(properties)?.[0] ?? '';
  expect(secret).toHaveLength(72);
  expect(properties).toContain(MEMORY.mapSecret);
  const { properties: _, ...copied } = sections;
  expect(JSON.stringify(copied)).not.toContain(secret);
});
