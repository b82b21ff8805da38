import { overviewTab } from '../../../src/overview/tab';
import { addressQuestion, questionKey } from '../../../src/places/find-points';
import { geocodeTab } from '../../../src/places/geocode-tab';
import { readSettings } from '../../../src/settings/settings';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { publishLayers } from '../../../src/subjects/maps/publish-layers';
import { text } from '../../../src/workbook/cells';
import type { FilePort } from '../../../src/workbook/ports';
import { contextOf } from '../../support/context';
import type { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { sent } from '../../support/responses';
import { DAY, moveAway, NOW, record, register, rowUrl, SECRETS } from './registered';

describe('the layers for My Maps', () => {
  function publisher(workbook: MemoryWorkbook) {
    const written: Record<string, string> = {};
    const files: FilePort = {
      write(name, _, content) {
        written[name] = content;
        return { url: `https://drive.example/${name}` };
      },
      has: (name) => name in written,
      url: (name) => (name in written ? `https://drive.example/${name}` : null),
    };
    const context = contextOf(workbook, { now: () => NOW });
    const run = (): boolean => publishLayers({ ...context, files }, rowUrl);
    return { written, run, files, overview: context.overview, memory: context.memory };
  }

  test('leave no child in files of a time with more layers', () => {
    const { written, run, files } = publisher(register({}));
    files.write('anak-bernama-2.kml', '', 'Ahmad Fauzan');
    files.write('anak-bernama-2.csv', '', 'Ahmad Fauzan');
    run();
    expect([written['anak-bernama-2.kml'], written['anak-bernama-2.csv']].join()).not.toContain('Fauzan');
    expect(written['anak-bernama-3.kml']).toBeUndefined();
  });

  test('are written once, and again only when a child has changed', () => {
    const workbook = register({});
    const { written, run, overview } = publisher(workbook);
    expect([run(), run()]).toEqual([true, false]);
    expect(Object.keys(written).sort()).toEqual(['anak-bernama.csv', 'anak-bernama.kml']);
    expect(workbook.rows(overviewTab.title)[overview.rowOf('kml')]?.[1]).toMatchObject({
      kind: 'link',
      url: 'https://drive.example/anak-bernama.kml',
    });
    record(workbook, sent('r0', 5, { ...DESCRIBED, nama: 'Anak 0', nama_ibu: 'Ibu 0', berat: '9' }));
    expect(run()).toBe(true);
  });

  test('show no status and no z-score while these differ from those of WHO, but the child', () => {
    const workbook = register({ berat: '7,2' });
    const { written, run, memory } = publisher(workbook);
    const said = () => Object.values(written).join();
    run();
    expect(said()).toContain('Indikasi berat badan kurang');
    expect(said()).toMatch(/\(−\d,\d\d\)/);
    memory.set('angka:ditahan', 'ya');
    expect(run()).toBe(true);
    expect(said()).toContain('Anak 0');
    expect(said()).toContain('Ditahan sampai hitungannya cocok lagi dengan contoh WHO (1)');
    expect(said()).not.toMatch(/Indikasi (gizi|pendek|berat)|\(−?\d,\d\d\)/);
    memory.set('angka:ditahan', '');
    expect(run()).toBe(true);
    expect(said()).not.toContain('Ditahan');
  });

  test('leave out a child that has moved away', () => {
    const workbook = register({}, { nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
    const { written, run } = publisher(workbook);
    moveAway(workbook);
    run();
    expect(written['anak-bernama.csv']).toContain('Anak 1');
    expect(written['anak-bernama.csv']).not.toContain('Anak 0');
  });

  test('are not written before the first submission', () => {
    expect(publisher(register()).run()).toBe(false);
  });

  test('hold no NIK, family card, phone or parents', () => {
    const { written, run } = publisher(register(SECRETS));
    run();
    const shown = Object.values(written).join();
    const secrets = [SECRETS.nik, SECRETS.no_kk, SECRETS.nama_ayah, '34567890', 'Siti', SECRETS.catatan];
    expect(secrets.filter((secret) => secret && shown.includes(secret))).toEqual([]);
    expect(shown).toContain('Anak 0');
  });

  test.each([
    { title: 'of 30 days', age: 30 * DAY, used: true },
    { title: 'older', age: 30 * DAY + 1, used: false },
  ])('place a child at a geocoded address $title: $used', ({ age, used }) => {
    const workbook = register({ alamat: 'Jl. Pemuda 7', rw: '2' });
    const asked = addressQuestion('Jl. Pemuda 7', readSettings(workbook));
    workbook.put(geocodeTab, {
      key: questionKey(asked),
      kind: 'alamat',
      asked,
      status: 'Ketemu',
      point: { lat: -7.40123, lng: 109.69987 },
      precisionMetres: 30,
      attempts: 1,
      askedAt: NOW - age,
      dueAt: null,
      zone: 'WIB',
    });
    const { written, run } = publisher(workbook);
    run();
    expect(written['anak-bernama.csv']?.includes('-7.40123')).toBe(used);
  });

  test('pass over a row that somebody damaged', () => {
    const workbook = register({}, {});
    const summary = childTab.columns.findIndex(({ header }) => header === 'Ringkas');
    workbook.damage(childTab.title, ([first = [], ...rest]) => [
      first.map((cell, i) => (i === summary ? text('{') : cell)),
      ...rest,
    ]);
    const { written, run } = publisher(workbook);
    run();
    const csv = written['anak-bernama.csv'] ?? '';
    expect([csv.includes('Anak 0'), csv.includes('Anak 1')]).toEqual([false, true]);
  });
});
