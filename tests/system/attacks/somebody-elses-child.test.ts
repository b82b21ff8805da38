import { createHmac } from 'node:crypto';
import { scriptProperties } from '../../../local/google/properties/properties-service';
import { viewWorkbook } from '../../../local/google/spreadsheet';
import { kaderKey } from '../../../local/people/kader-key';
import { responseCodeOf } from '../../../src/kernel/code';
import { cardKey } from '../../../src/settings/sender-keys';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { HOUR, Kelurahan } from '../../support/system/kelurahan';
import { registerTabs } from '../../support/system/tabs';

const OWN = 'kader.mawar@krandegan.example';
const FOREIGN = 'kader.melati@krandegan.example';
const STRANGER = 'orang.lain@contoh.example';

/** Two kader, each of one posyandu, and nobody else. */
const KADER = [
  { Nama: 'Bu Mawar', Email: OWN, Posyandu: 'Mawar' },
  { Nama: 'Bu Melati', Email: FOREIGN, Posyandu: 'Melati' },
];

const AYU: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ayu Wijaya',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-11',
  nama_ibu: 'Siti Rahayu',
  alamat: 'Gang Melati 3',
  rt: '1',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '10,2',
};
const BIMA: Answers = {
  ...AYU,
  nama: 'Bima Santoso',
  nama_ibu: 'Dewi Lestari',
  tanggal_lahir: '2023-08-20',
  jenis_kelamin: 'L',
};
const CODE = responseCodeOf('ayu');

function village(): Kelurahan {
  const kelurahan = new Kelurahan({ Kader: KADER });
  kelurahan.send(AYU, { id: 'ayu', email: OWN });
  kelurahan.send(BIMA, { id: 'bima', email: OWN });
  kelurahan.pass(2 * HOUR);
  return kelurahan;
}

const row = (kelurahan: Kelurahan, tab: string, code: string) =>
  kelurahan.rows(tab).find((one) => one['Kode Anak'] === code);
const problems = (kelurahan: Kelurahan): string =>
  kelurahan
    .rows('Perlu Perbaikan')
    .map(({ Masalah }) => String(Masalah))
    .join('\n');

/** What the tabs say of children and visits, without the worklist. */
function figures({ world, workbookId }: Kelurahan) {
  const { Kiriman: _, 'Perlu Perbaikan': __, ...others } = registerTabs(world, workbookId);
  return others;
}

describe('a stranger with the address of the form', () => {
  test.each<{ title: string; answers: Answers; id?: string }>([
    {
      title: 'describes the child anew with another home',
      answers: { ...AYU, alamat: 'Jalan Lain 9', rt: '5', rw: '7' },
    },
    {
      title: 'gives a visit by its code',
      answers: { posyandu: 'Mawar', anak: CODE, tanggal_ukur: '2026-01-07', berat: '4,1' },
    },
    {
      title: 'edits the response that registered it',
      answers: { ...AYU, nama: 'Nama Lain', alamat: 'Jalan Lain 9' },
      id: 'ayu',
    },
    {
      title: 'takes the consent back',
      answers: { posyandu: 'Mawar', anak: 'baru', persetujuan: 'tidak' },
      id: 'ayu',
    },
    {
      title: 'registers a child that there is not',
      answers: { ...BIMA, nama: 'Anak Karangan', nama_ibu: 'Ibu Karangan' },
    },
  ])(
    '$title: no child, visit, list, map or figure changes, and an officer is shown what it would',
    ({ answers, id }) => {
      const kelurahan = village();
      const before = figures(kelurahan);
      kelurahan.send(answers, { email: STRANGER, ...(id && { id }) });
      kelurahan.pass(26 * HOUR);
      expect(problems(kelurahan)).toContain('Pengirimnya belum dikenal');
      const [was, is] = [before, figures(kelurahan)];
      expect(row(kelurahan, 'Data Anak', CODE)).toMatchObject({
        'Nama Anak': 'Ayu Wijaya',
        Alamat: 'Gang Melati 3',
        RT: 1,
        RW: 2,
      });
      expect(is.Pengukuran).toBe(was.Pengukuran);
      expect(kelurahan.rows('Data Anak')).toHaveLength(2);
      expect(kelurahan.mailsTo(STRANGER)).toEqual([]);
      if (answers.alamat && answers.nama === AYU.nama)
        expect(problems(kelurahan)).toContain('Gang Melati 3 menjadi Jalan Lain 9');
    },
  );
});

describe('a kader of another posyandu', () => {
  test('who changes an address: the measures count, the address waits', () => {
    const kelurahan = village();
    kelurahan.send({ ...AYU, alamat: 'Jalan Lain 9', rt: '5', berat: '10,4' }, { email: FOREIGN });
    expect(row(kelurahan, 'Data Anak', CODE)).toMatchObject({
      Alamat: 'Gang Melati 3',
      RT: 1,
      Posyandu: 'Mawar',
    });
    expect(row(kelurahan, 'Pengukuran', CODE)).toMatchObject({ 'Berat (kg)': 10.4 });
    expect(problems(kelurahan)).toContain('Gang Melati 3 menjadi Jalan Lain 9');
  });
});

describe('whoever holds the card of one child', () => {
  const sendWithCard = (kelurahan: Kelurahan, of: string, answers: Answers) => {
    const secret = scriptProperties(kelurahan.world)['peta:rahasia'] ?? '';
    const key = cardKey(responseCodeOf(of), 0, (text) =>
      createHmac('sha256', secret).update(text).digest('base64url'),
    );
    kelurahan.send({ ...answers, kode_kader: key }, { email: STRANGER });
  };
  const visit = (of: string): Answers => ({
    posyandu: 'Mawar',
    anak: responseCodeOf(of),
    tanggal_ukur: '2026-01-07',
    berat: '10,6',
  });

  test('measures that child, and it is marked', () => {
    const kelurahan = village();
    sendWithCard(kelurahan, 'ayu', visit('ayu'));
    expect(row(kelurahan, 'Pengukuran', CODE)).toMatchObject({ 'Berat (kg)': 10.6, Kader: 'lewat kartu' });
  });

  test('measures no other child, and describes none', () => {
    const kelurahan = village();
    const before = figures(kelurahan);
    sendWithCard(kelurahan, 'ayu', visit('bima'));
    sendWithCard(kelurahan, 'ayu', { ...AYU, alamat: 'Jalan Lain 9' });
    expect(figures(kelurahan).Pengukuran).toBe(before.Pengukuran);
    expect(figures(kelurahan)['Data Anak']).toBe(before['Data Anak']);
    expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(2);
  });
});

test('no code of a kader and no key of a card is kept anywhere', () => {
  const kelurahan = village();
  const { world, workbookId } = kelurahan;
  const key = kaderKey(world, workbookId, OWN) ?? '';
  expect(key).toMatch(/^\w{4}-\w{4}$/);
  const { sheets } = viewWorkbook(world, workbookId);
  const tabs = JSON.stringify(sheets.filter(({ title }) => !title.startsWith('Form Responses')));
  expect(tabs).toContain('Ayu Wijaya');
  const kept = `${tabs}${JSON.stringify(scriptProperties(world))}${JSON.stringify(kelurahan.mails())}`;
  for (const spelled of [key, key.replace('-', '')]) expect(kept.includes(spelled)).toBe(false);
});
