import { setGeocoderMood } from '../../local/google/maps/maps-service';
import { viewWorkbook } from '../../local/google/spreadsheet';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { BIDAN, CAMAT, DAY, HOUR, Kelurahan } from '../support/system/kelurahan';

/** Nobody's data, and words that are in nothing else. */
const SECRETS = {
  nama: 'Zulkarnaen Xavier',
  nama_ibu: 'Wagiyem Quartina',
  nama_ayah: 'Yusufhadi Vektor',
  nik: '3304060701250077',
  no_kk: '3304060101200088',
  hp: '081234509876',
  alamat: 'Jalan Kenanga No. 10',
  lokasi: '-7.395127, 109.691343',
} as const;

const CHILD: Answers = {
  ...SECRETS,
  posyandu: 'Mawar',
  anak: 'baru',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
};

/** Each as it could be met in another writing: in a link, in lower case, cut at a space. */
const TRACES = [
  ...Object.values(SECRETS),
  'Zulkarnaen',
  'Wagiyem',
  'Quartina',
  'Yusufhadi',
  'Kenanga',
  '7.395127',
  '109.691343',
];
const plain = (text: string): string => {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return `${text} ${decodeURIComponent(spaced)}`.toLowerCase();
  } catch {
    return `${text} ${spaced}`.toLowerCase();
  }
};
const tracesIn = (text: string): readonly string[] =>
  TRACES.filter((trace) => plain(text).includes(trace.toLowerCase()));

/** A month in which also things go wrong: a bad submission, Maps down, a column deleted. */
function eventfulMonth(): Kelurahan {
  const kelurahan = new Kelurahan();
  setGeocoderMood(kelurahan.world, { kind: 'failing', message: `no answer for ${SECRETS.alamat}` });
  const { lokasi: _, rt: __, rw: ___, ...unpinned } = CHILD;
  kelurahan.send(CHILD);
  kelurahan.send({ ...unpinned, nama: 'Zulkarnaen Kedua', nik: '', tanggal_ukur: '2026-01-06' });
  kelurahan.send({ ...CHILD, nik: '330406070125', tanggal_ukur: 'kemarin' });
  kelurahan.pass(6 * HOUR);
  setGeocoderMood(kelurahan.world, { kind: 'normal' });
  kelurahan.pass(6 * DAY);
  kelurahan.byHand((sheets) =>
    sheets.Values.update({ values: [['Hilang']] }, kelurahan.workbookId, "'Pengukuran'!B1", {
      valueInputOption: 'RAW',
    }),
  );
  kelurahan.send({ ...CHILD, tanggal_ukur: '2026-01-05' });
  return kelurahan;
}

describe('who a child is and where it lives', () => {
  let kelurahan: Kelurahan;
  let sections: Readonly<Record<string, object>>;
  beforeAll(() => {
    kelurahan = eventfulMonth();
    const saved: { readonly sections: Readonly<Record<string, object>> } = JSON.parse(kelurahan.world.save());
    sections = saved.sections;
  });

  test('is in the journal, so there is something to hide', () => {
    expect(tracesIn(JSON.stringify(kelurahan.rows('Kiriman')))).toEqual(TRACES);
    expect(kelurahan.runtime.failures().length).toBeGreaterThan(0);
  });

  test.each(['logs', 'failures', 'properties', 'cache'])('is not in the %s', (section) => {
    expect(tracesIn(JSON.stringify(sections[section] ?? {}))).toEqual([]);
  });

  test('is in no text of an error', () => {
    const messages = kelurahan.runtime.failures().map(({ message }) => message);
    expect(tracesIn(messages.join('\n'))).toEqual([]);
  });

  test('is in no link of the workbook, such as the form filled in for a child', () => {
    const cells = viewWorkbook(kelurahan.world, kelurahan.workbookId).sheets.flatMap(({ rows }) =>
      rows.flat(),
    );
    const links = cells.flatMap(({ link }) => link ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(tracesIn(links.join('\n'))).toEqual([]);
  });

  test('is in no link of a mail', () => {
    const links = kelurahan
      .mails()
      .flatMap(({ body, htmlBody }) => `${body} ${htmlBody}`.match(/https?:[^\s"<]+/g) ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(tracesIn(links.join('\n'))).toEqual([]);
  });

  test.each([BIDAN, CAMAT])('is not on the map page that %s sees', (reader) => {
    const page = kelurahan.mapPageNextMonth(kelurahan.mapLink(reader));
    expect(page).toContain('Krandegan');
    expect(page).toContain('data-page');
    expect(tracesIn(page)).toEqual([]);
  });

  test('is in the mail of those who may see names, and of nobody else', () => {
    const text = (address: string) =>
      kelurahan
        .mailsTo(address)
        .map(({ subject, body, htmlBody }) => `${subject} ${body} ${htmlBody}`)
        .join('\n');
    expect(tracesIn(text(BIDAN))).toEqual(expect.arrayContaining(['Zulkarnaen Xavier', 'Wagiyem Quartina']));
    expect(kelurahan.mailsTo(CAMAT).length).toBeGreaterThan(0);
    expect(tracesIn(text(CAMAT))).toEqual([]);
    const subjects = kelurahan.mails().map(({ subject }) => subject);
    expect(tracesIn(subjects.join('\n'))).toEqual([]);
  });
});
