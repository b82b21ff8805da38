import { parse } from 'csv-parse/sync';
import PostalMime from 'postal-mime';
import { driveFiles } from '../../local/google/drive/drive-app';
import { toEml } from '../../local/google/mail/eml';
import { createSheetsService } from '../../local/google/spreadsheet';
import { labelText } from '../../src/kernel/label-text';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { browserTest, launchBrowser } from '../support/browser';
import { BIDAN, HOUR, Kelurahan, MINUTE, recipient } from '../support/system/kelurahan';
import { parseXml } from '../support/xml';

/** Names that try to be something else, and a NIK for each, zeros at both ends among them. */
const CHILDREN = [
  { nama: '=HYPERLINK("http://x")', nik: '0012345678901200' },
  { nama: '+A1', nik: '3304060000000010' },
  { nama: '-B2+C3', nik: '3304060701250002' },
  { nama: '@SUM(A1)', nik: '3304060701250003' },
  { nama: 'O\'Neil "Budi" & Co', nik: '3304060701250004' },
  { nama: '👶🏽 Budi 👨‍👩‍👧', nik: '3304060701250005' },
  { nama: '<script>alert(1)</script>', nik: '3304060701250006' },
  { nama: '"><img src=x onerror=alert(2)>', nik: '3304060701250007' },
  { nama: ']]>--><!--Cici', nik: '3304060701250008' },
  { nama: 'Budi\nBcc: semua@krandegan.example', nik: '3304060701250009' },
  { nama: '{{x}} <?= 1 ?>', nik: '3304060701250010' },
  { nama: '\u202Eidu\u202C \u200Fمحمد', nik: '3304060701250011' },
] as const;

/** What parts the names of two parents is no part of a name. */
const ofOneParent = (name: string): string => name.replace(/[/&\n]/g, '');

/** Of each child also its mother, address and note; each is wasted, so that a mail with all of it leaves. */
const answersOf = ({ nama, nik }: (typeof CHILDREN)[number], i: number): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama,
  nik,
  jenis_kelamin: 'L',
  // Far apart, so that nobody takes two Budis for one.
  tanggal_lahir: new Date(Date.UTC(2024, 1 + i, 3 + 2 * i)).toISOString().slice(0, 10),
  nama_ibu: `Ibu ${ofOneParent(nama)}`,
  alamat: `${nama} No. 3`,
  lokasi: '-7.39912, 109.69734',
  catatan: nama,
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
});

let kelurahan: Kelurahan;
let map: string;

beforeAll(() => {
  kelurahan = new Kelurahan({ Penerima: [recipient(BIDAN)] });
  // By two kader: of one so many dangers in a day would come together in one mail.
  for (const [i, answers] of CHILDREN.map(answersOf).entries())
    kelurahan.send(answers, { email: `kader${i % 2}@krandegan.example` });
  kelurahan.pass(HOUR + 30 * MINUTE);
  kelurahan.runtime.run('perbaruiLapisan');
  map = kelurahan.mapPageNextMonth(kelurahan.mapLink(BIDAN));
});

const typed = CHILDREN.map(({ nama }) => nama);
/** As read: without the marks that turn the direction of writing. */
const names = typed.map((name) => name.replace(/[\u200f\u202a-\u202e]/g, ''));
const sorted = (values: readonly unknown[]): readonly string[] => values.map(String).sort();

test('nothing failed on the way', () => {
  expect(kelurahan.runtime.failures()).toEqual([]);
});

describe('in the tabs, everything is as it was typed', () => {
  test.each([
    ['Data Anak', 'Nama Anak', names],
    ['Data Anak', 'NIK', CHILDREN.map(() => 'Ada')],
    ['Data Anak', 'Nama Ibu', names.map((name) => `Ibu ${ofOneParent(name)}`)],
    ['Data Anak', 'Alamat', names.map((name) => `${name} No. 3`)],
    ['Pengukuran', 'Nama Anak', names],
    ['Pengukuran', 'Catatan', names],
    ['Kiriman', 'nama', typed],
    ['Kiriman', 'nik', CHILDREN.map(({ nik }) => nik)],
    ['Kiriman', 'catatan', typed],
  ])('%s: %s', (tab, header, expected) => {
    expect(sorted(kelurahan.rows(tab).map((row) => row[header]))).toEqual(sorted(expected));
  });

  test('and nothing of it is a formula', () => {
    const { Values } = createSheetsService(kelurahan.world).Spreadsheets;
    for (const tab of ['Data Anak', 'Pengukuran', 'Kiriman', 'Perlu Perbaikan']) {
      const read = (valueRenderOption: string) =>
        Values.get(kelurahan.workbookId, `'${tab}'`, { valueRenderOption }).values;
      expect(read('FORMULA')).toEqual(read('UNFORMATTED_VALUE'));
    }
  });

  test('and what is built anew is the same', () => {
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  });
});

/** In one line, where line breaks may become spaces. Without the marks that keep a text from looking like a link, and those that are never shown. */
const oneLine = (text: string): string => labelText(text, 10_000).replace(/\s+/g, '');

async function readMails() {
  return Promise.all(kelurahan.mailsTo(BIDAN).map(async (mail) => PostalMime.parse(await toEml(mail))));
}

describe('in mail', () => {
  test('the text names each child as typed, and no header was smuggled in', async () => {
    const mails = await readMails();
    expect(mails).toHaveLength(CHILDREN.length);
    for (const nama of names) {
      const own = mails.filter(({ text = '' }) => oneLine(text).includes(`Namaanak:${oneLine(nama)}`));
      expect([nama, own.length]).toEqual([nama, 1]);
    }
    for (const { subject, to, bcc, cc } of mails) {
      expect(subject).toBe('SEGERA: indikasi gizi buruk, Posyandu Mawar');
      expect(to?.map(({ address }) => address)).toEqual([BIDAN]);
      expect([bcc, cc]).toEqual([undefined, undefined]);
    }
  });

  browserTest('the page names each child as typed, and nothing in it runs', async () => {
    const mails = await readMails();
    const browser = await launchBrowser();
    try {
      const page = await browser?.newPage();
      if (!page) throw new Error('no browser');
      const trouble: string[] = [];
      page.on('dialog', (dialog) => {
        trouble.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => trouble.push(error.message));
      const shown: string[] = [];
      for (const { html = '' } of mails) {
        await page.setContent(html);
        expect(await page.locator('script, img, iframe, object, form, base').count()).toBe(0);
        shown.push(oneLine((await page.locator('body').textContent()) ?? ''));
      }
      for (const name of names) expect(shown.filter((text) => text.includes(oneLine(name))).length).toBe(1);
      expect(trouble).toEqual([]);
    } finally {
      await browser?.close();
    }
  });
});

describe('in the files for My Maps', () => {
  const file = (extension: string): string =>
    driveFiles(kelurahan.world).find(({ name }) => name.endsWith(extension))?.content ?? '';

  test('the KML is well-formed, and names each child as typed', () => {
    const root = parseXml(file('.kml'));
    const placemarks = [...root.getElementsByTagName('Placemark')];
    const titles = placemarks.map((one) => oneLine(one.getElementsByTagName('name')[0]?.textContent ?? ''));
    for (const name of names)
      expect(
        titles.filter((title) => title.includes(oneLine(labelText(name)).replace(/…$/, ''))).length,
      ).toBe(1);
    const elements = new Set([...root.getElementsByTagName('*')].map(({ tagName }) => tagName));
    expect([...elements].filter((element) => /^(script|img)$/i.test(element))).toEqual([]);
  });

  test('the CSV names each child, and nothing in it begins like a formula', () => {
    const rows: readonly (readonly string[])[] = parse(file('.csv'));
    const firsts = rows.slice(1).map(([name = '']) => name);
    expect(sorted(firsts.map((name) => name.replace(/^'/, '')))).toEqual(
      sorted(names.map((name) => labelText(name).replace(/^'/, ''))),
    );
    expect(
      rows
        .slice(1)
        .flat()
        .filter((cell) => /^[=+@\t\r]/.test(cell)),
    ).toEqual([]);
  });
});

describe('on the map page', () => {
  test('there is nothing of any of it', () => {
    expect(map).toContain('Krandegan');
    for (const { nama, nik } of CHILDREN) {
      if (nama.length > 4) expect(map).not.toContain(nama);
      expect(map).not.toContain(nik);
    }
  });

  browserTest('nothing runs but the page itself', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser?.newPage();
      if (!page) throw new Error('no browser');
      const trouble: string[] = [];
      page.on('dialog', (dialog) => {
        trouble.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => trouble.push(error.message));
      await page.route('**/*', (route) => route.abort());
      await page.setContent(map);
      await page.locator('.leaflet-container').waitFor();
      expect(trouble).toEqual([]);
      expect(await page.locator('[onerror]').count()).toBe(0);
    } finally {
      await browser?.close();
    }
  });
});
