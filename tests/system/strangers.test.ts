import { Meter } from '../../local/google/core/meter';
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

const SECOND = 1_000;

/** All that a stranger may make the script call: nothing of the workbook, of the forms, of Drive, and no lock. */
const HARMLESS =
  /^(?:PropertiesService\.Properties\.getProperties|ScriptApp\.getProjectTriggers|HtmlService\..+)$/;

/** What a page can send along; functions cannot be sent. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  [{ parameter: { k: '' } }],
  [{ authMode: 'FULL', triggerUid: '1' }],
  [{ triggerUid: 4034124084959907503n.toString(), 'day-of-week': 3, timezone: 'UTC' }],
  [{ triggerUid: ['1'], response: { id: 'x' } }],
  [{ response: { id: 'x' } }],
  [{ range: { rowStart: 2 }, user: 'bidan@krandegan.example' }],
  [null],
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

  interface Told {
    readonly answer: unknown;
    /** Service calls that it took. */
    readonly calls: readonly string[];
    /** Modelled time that it took. */
    readonly ms: number;
  }

  function told(name: string, sent: readonly unknown[]): Told {
    const { world, runtime } = kelurahan;
    world.meter = new Meter();
    const since = world.clock.now();
    const answer = (() => {
      try {
        return runtime.callFromPage(name, sent, 'web-app');
      } catch (error) {
        return String(error);
      }
    })();
    const calls = Object.keys(world.meter.entryPoints[name]?.calls ?? {});
    return { answer, calls, ms: world.clock.now() - since };
  }

  test('finds functions, since a script has one list of them', () => {
    expect(names).toEqual(expect.arrayContaining(['cabutTautanPeta', 'putuskan', 'rawatHarian']));
  });

  test('can change and read nothing by any of them, and gets nothing but numbers and errors, within a second', () => {
    const before = lasting();
    for (const name of names) {
      const asked = ARGUMENTS.map((sent) => told(name, sent));
      const answers = asked.map(({ answer }) => answer);
      expect([name, asked.flatMap(({ calls }) => calls).filter((call) => !HARMLESS.test(call))]).toEqual([
        name,
        [],
      ]);
      expect(Math.max(...asked.map(({ ms }) => ms))).toBeLessThan(SECOND);
      expect([name, lasting() === before]).toEqual([name, true]);
      for (const answer of answers) {
        expect(['string', 'number', 'boolean']).toContain(typeof (answer ?? 0));
        expect(String(answer)).not.toMatch(/Zulkarnaen|Budi|Wagiyem|3304|https?:/);
      }
    }
  });
});
