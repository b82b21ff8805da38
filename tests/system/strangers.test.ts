import { MEMORY } from '../../src/installation/memory-names';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const NIK = '3304060701250077';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Zulkarnaen Xavier',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: NIK,
  nama_ibu: 'Wagiyem Quartina',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
};

/** What a page can send along; functions cannot be sent. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  [{ parameter: { k: '' } }],
  [{ authMode: 'FULL', triggerUid: '1' }],
  [{ response: { id: 'x' } }],
  [{ range: { rowStart: 2 }, user: 'bidan@krandegan.example' }],
  ['Mawar'],
];

describe('whoever opens the page of the map without being at the workbook', () => {
  let kelurahan: Kelurahan;
  let names: readonly string[];
  beforeAll(() => {
    kelurahan = new Kelurahan();
    kelurahan.send(CHILD);
    kelurahan.send({ ...CHILD, nama: 'Budi Santoso', tanggal_ukur: '2026-01-06' });
    // Each clock has had its turn: what is due is done.
    const handlers = kelurahan.runtime.triggers().map(({ handler }) => handler);
    for (const handler of handlers) if (!/^terima/.test(handler)) kelurahan.runtime.run(handler);
    kelurahan.runtime.run('rawatHarian');
    kelurahan.runtime.run('kirimSurat'); // notes that nothing is left to send
    names = kelurahan.runtime.pageFunctions();
  });

  /** All that lasts, but for what tells of executions, the name of the last that failed among it. */
  const lasting = (): string => {
    const { sections } = JSON.parse(kelurahan.world.save());
    const { forms, drive, mail, script, triggers, properties } = sections;
    const remembered = Object.entries(properties.script).filter(([name]) => name !== MEMORY.trouble);
    const tabs = registerTabs(kelurahan.world, kelurahan.workbookId);
    kelurahan.world.clock.advance(MINUTE); // Google counts the reads of a minute.
    const logs = ['Surat', 'Riwayat', 'Geokode'].map((tab) => kelurahan.rows(tab));
    return JSON.stringify([tabs, logs, forms, drive, mail, script, triggers, remembered]);
  };

  function told(name: string, sent: readonly unknown[]): unknown {
    try {
      return kelurahan.runtime.callFromPage(name, sent, 'web-app');
    } catch (error) {
      return String(error);
    }
  }

  test('finds functions, since a script has one list of them', () => {
    expect(names).toEqual(expect.arrayContaining(['cabutTautanPeta', 'putuskan', 'rawatHarian']));
  });

  test('can change nothing by any of them, and gets nothing but numbers and errors', () => {
    const before = lasting();
    for (const name of names) {
      const answers = ARGUMENTS.map((sent) => told(name, sent));
      expect([name, lasting() === before]).toEqual([name, true]);
      for (const answer of answers) {
        expect(['string', 'number', 'boolean']).toContain(typeof (answer ?? 0));
        expect(String(answer)).not.toMatch(/Zulkarnaen|Budi|Wagiyem|3304|https?:/);
      }
    }
  });
});
