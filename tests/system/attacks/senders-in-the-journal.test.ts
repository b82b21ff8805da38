// I am an editor of the workbook, and have sent answers as a stranger. I change in the journal who sent them, so that they count.
import { triggersOf } from '../../../local/google/script/state';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { DAY, HOUR, KADER, Kelurahan } from '../../support/system/kelurahan';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
};
const STRANGER = 'asing@jahat.example';

interface Village {
  readonly kelurahan: Kelurahan;
  /** Who sent each row of the journal, the newest first. */
  senders(): readonly string[];
  /** What I type into a cell of the newest row of a tab. */
  type(tab: string, header: string, value: string): void;
  night(): void;
  names(tab: string): readonly unknown[];
}

/** A kader has sent one child, and I another. */
function village(): Village {
  const kelurahan = new Kelurahan({ Kader: [{ Nama: 'Ibu Wati', Email: KADER, Posyandu: 'Mawar' }] });
  kelurahan.stopClocks();
  kelurahan.send({ ...CHILD, nama: 'Budi Santoso', nama_ibu: 'Dewi' });
  kelurahan.pass(HOUR);
  kelurahan.send(CHILD, { email: STRANGER });
  return {
    kelurahan,
    senders: () => kelurahan.rows('Kiriman').map(({ Pengirim }) => String(Pengirim ?? '')),
    type(tab, header, value) {
      kelurahan.byHand(({ Values }) => {
        const headers = Values.get(kelurahan.workbookId, `'${tab}'!1:1`).values?.[0] ?? [];
        const at = `'${tab}'!R2C${headers.indexOf(header) + 1}`;
        Values.update({ values: [[value]] }, kelurahan.workbookId, at, { valueInputOption: 'RAW' });
      });
    },
    night() {
      for (const { clock } of triggersOf(kelurahan.world).triggers) if (clock) clock.nextRun = null;
      kelurahan.pass(HOUR);
      kelurahan.runtime.run('rawatHarian');
    },
    names: (tab) => kelurahan.rows(tab).map((row) => row['Nama Anak'] ?? row.Nama),
  };
}

const kaderOf = (village: Village): string => village.senders()[1] ?? '';

describe('what a stranger sent still waits the morning after', () => {
  test.each<{ title: string; change: (village: Village) => string }>([
    { title: 'I empty the sender', change: () => '' },
    { title: 'I write that it came before senders were known', change: () => '-' },
    { title: 'I copy the sender of a kader', change: kaderOf },
    { title: 'I write a kader without a seal', change: (one) => kaderOf(one).replace(/ \S+$/, '') },
    { title: 'I write an officer', change: (one) => `["officer"] ${kaderOf(one).split(' ').pop()}` },
  ])('$title', ({ change }) => {
    const place = village();
    const before = place.senders();
    expect(place.names('Perlu Perbaikan')).toEqual(['Ahmad Fauzan']);
    place.type('Kiriman', 'Pengirim', change(place));
    place.night();
    expect(place.names('Data Anak')).toEqual(['Budi Santoso']);
    expect(place.names('Perlu Perbaikan')).toEqual(['Ahmad Fauzan']);
    expect(place.senders()).toEqual(before);
    const lines = place.kelurahan.rows('Riwayat').map((row) => Object.values(row).join(' '));
    expect(lines.join('\n')).toContain('Kolom Pengirim di tab Kiriman diubah orang; 1 baris dikembalikan');
  });

  test('I change the archive of its row and its second copy too', () => {
    const place = village();
    const archive = String(place.kelurahan.rows('Perlu Perbaikan')[0]?.Arsip);
    const [record] = JSON.parse(archive) as [[string, string, [unknown[]]]];
    record[2][0].splice(4);
    place.type('Perlu Perbaikan', 'Arsip', JSON.stringify([record]));
    place.type('Kiriman', 'Pengirim', '');
    place.type('Salinan Kiriman', 'Isi', 'bukan salinan');
    // An edit of the kader's own child reads what the rows hold.
    place.kelurahan.send({ ...CHILD, tanggal_ukur: '2026-01-06' }, { email: STRANGER });
    expect(place.names('Data Anak')).toEqual(['Budi Santoso']);
    place.night();
    expect(place.names('Data Anak')).toEqual(['Budi Santoso']);
    expect(place.names('Perlu Perbaikan')).toEqual(['Ahmad Fauzan', 'Ahmad Fauzan']);
    const lines = place.kelurahan.rows('Riwayat').map((row) => Object.values(row).join(' '));
    expect(lines.join('\n')).toContain('1 baris tidak bisa dipastikan pengirimnya dan menunggu petugas');
  });

  test('I put a second row without the sender above', () => {
    const place = village();
    const { workbookId } = place.kelurahan;
    place.kelurahan.byHand((sheets) => {
      const headers = sheets.Values.get(workbookId, "'Kiriman'!1:1").values?.[0] ?? [];
      const row = [...(sheets.Values.get(workbookId, "'Kiriman'!2:2").values?.[0] ?? [])];
      row[headers.indexOf('Pengirim')] = '';
      const kept = sheets.Values.get(workbookId, "'Kiriman'!A2:ZZ").values ?? [];
      sheets.Values.update({ values: [row, ...kept] }, workbookId, "'Kiriman'!A2", {
        valueInputOption: 'RAW',
      });
    });
    place.night();
    expect(place.senders()).toHaveLength(2);
    expect(place.names('Data Anak')).toEqual(['Budi Santoso']);
  });
});

test('nothing of it is told or changed where nobody has touched the journal', () => {
  const place = village();
  const before = place.senders();
  place.night();
  place.kelurahan.pass(DAY);
  expect(place.kelurahan.runtime.run('rawatHarian')).toBe(0);
  expect(place.senders()).toEqual(before);
  expect(JSON.stringify(place.kelurahan.rows('Riwayat'))).not.toContain('Kolom Pengirim');
});
