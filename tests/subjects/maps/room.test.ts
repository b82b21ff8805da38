import type { WindowContext } from '../../../src/installation/window';
import { recipientTab } from '../../../src/settings/tabs';
import type { LinkedPeople, MadeLink } from '../../../src/subjects/maps/linked-people';
import { mapsRoom } from '../../../src/subjects/maps/room';
import { historyTab } from '../../../src/workbook/history-tab';
import { NOW } from '../../support/context';
import { jobContextOf } from '../../support/job-context';
import { register } from './registered';

test('the files lead to the rows of Data Anak, and are written once', () => {
  const run = (context: ReturnType<typeof jobContextOf>) =>
    mapsRoom.jobs?.find((job) => job.name === 'layers')?.run(context, NOW);
  const written: string[] = [];
  const files = {
    write: (name: string, _: string, content: string) => {
      written.push(content);
      return { url: `https://drive.example/${name}` };
    },
    has: () => false,
    url: () => null,
  };
  const context = jobContextOf(register({}), { files });
  expect([run(context), run(context)]).toEqual([1, 0]);
  expect(written.some((content) => content.includes('/1x/edit#Data Anak:0'))).toBe(true);
});

describe('the page with the links of the map', () => {
  const workbook = register({});
  workbook.put(recipientTab, {
    Nama: 'Bidan Ratna',
    Email: 'bidan@krandegan.example',
    'Boleh Lihat Nama': 'Ya',
  });
  workbook.put(recipientTab, {
    Nama: 'Camat',
    Email: 'camat@banjarnegara.example',
    'Boleh Lihat Nama': 'Tidak',
  });
  workbook.put(recipientTab, {
    Nama: 'Bidan Ratna lagi',
    Email: 'BIDAN@krandegan.example',
    'Boleh Lihat Nama': 'Tidak',
  });
  const owner = 'operator@krandegan.example';
  const context = { ...jobContextOf(workbook), who: owner, owner } as WindowContext;
  const call = (name: string, asked?: unknown) =>
    mapsRoom.functions?.find((one) => one.name === name)?.run(context, asked);
  const list = () => call('daftarTautanPeta') as LinkedPeople;
  const idOf = (name: string) => list().people.find((person) => person.name === name)?.id;
  const noted = () => workbook.column(historyTab, 'Apa');

  test('lists each person of Penerima once, with the right that is best', () => {
    expect(list().people.map(({ name, view, open }) => [name, view, open])).toEqual([
      ['Bidan Ratna', 'points', true],
      ['Camat', 'areas', true],
    ]);
  });

  test('makes no link while the map has no address, and notes none', () => {
    expect(call('buatTautanPeta', idOf('Camat'))).toBeNull();
    expect(noted()).toEqual([]);
  });

  test('answers nobody but the owner and officers', () => {
    const somebody = { ...context, who: 'lurah@krandegan.example' } as WindowContext;
    for (const { run } of mapsRoom.functions ?? [])
      expect(() => run(somebody)).toThrow('Hanya pemilik lembar');
  });

  test('makes a link for a person, and Riwayat says for whom', () => {
    context.memory.set('peta:alamat', 'https://script.google.com/macros/s/x/exec');
    const made = call('buatTautanPeta', idOf('Camat')) as MadeLink;
    expect(made.url).toMatch(/^https:\/\/script\.google\.com\/macros\/s\/x\/exec\?k=/);
    expect(made.url).not.toMatch(/camat/i);
    expect(noted()).toEqual(['Membuat tautan peta untuk Camat']);
    expect(workbook.column(historyTab, 'Siapa')).toEqual(['operator@krandegan.example']);
  });

  test('revokes the links of a person, which the list then says, and makes a new one that is another', () => {
    const before = call('buatTautanPeta', idOf('Camat')) as MadeLink;
    const left = call('cabutTautanPeta', idOf('Camat')) as LinkedPeople;
    expect(left.people.map(({ open }) => open)).toEqual([true, false]);
    expect(noted()).toContain('Mencabut tautan peta Camat');
    const after = call('buatTautanPeta', idOf('Camat')) as MadeLink;
    expect(after.url).not.toBe(before.url);
    expect(list().people.map(({ open }) => open)).toEqual([true, true]);
  });

  test('offers to revoke the links that are made out to nobody, once', () => {
    expect(list().oldLinks).toBe(true);
    expect((call('cabutTautanPeta', 'lama') as LinkedPeople).oldLinks).toBe(false);
    expect(noted()).toContain('Mencabut semua tautan peta yang dibuat sebelum tautan per orang');
  });

  test.each(['', 'lagi', null, {}])('refuses %j, which is nobody', (id) => {
    expect(() => call('buatTautanPeta', id)).toThrow('tab Penerima');
    expect(() => call('cabutTautanPeta', id)).toThrow('tab Penerima');
  });
});
