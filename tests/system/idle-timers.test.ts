import type { Answers } from '../../src/subjects/children/submission/answers';
import { BIDAN, DAY, HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerMany } from '../support/system/register-many';

/** Below -3 SD of weight for length of a boy of 75.5 cm, 7.4 kg (WHO 2006). */
const WASTED: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  alamat: 'Gang Mawar No. 3',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
};

/** Calls of a handler in a stretch of time in which every timer runs as often as at Google. */
function callsOf(kelurahan: Kelurahan, ms: number): Readonly<Record<string, number>> {
  const counted = (): Record<string, number> =>
    Object.fromEntries(
      Object.entries(kelurahan.world.meter.entryPoints).map(([name, { calls }]) => [
        name,
        Object.values(calls).reduce((sum, count) => sum + count, 0),
      ]),
    );
  const before = counted();
  kelurahan.runtime.advanceTo(kelurahan.now + ms);
  return Object.fromEntries(
    Object.entries(counted()).map(([name, calls]) => [name, calls - (before[name] ?? 0)]),
  );
}

describe('on a day without submissions', () => {
  let calls: Readonly<Record<string, number>> = {};
  beforeAll(() => {
    const kelurahan = new Kelurahan();
    registerMany(kelurahan, 10);
    kelurahan.runtime.advanceTo(kelurahan.now + DAY);
    calls = callsOf(kelurahan, DAY);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  const expectAtMost = ({ handler, most }: { readonly handler: string; readonly most: number }): void => {
    expect(calls[handler]).toBeGreaterThan(0);
    expect(calls[handler]).toBeLessThanOrEqual(most);
  };

  test.each([
    // Each of 288 reads what it remembers; one an hour looks into the outbox, by the code beside the script, and puts itself to rest again.
    // In the evening one reads Jadwal, and three jobs look what waits for kader; in the morning one looks what waits of plans. Here and below
    // one an hour notes that it ran.
    { handler: 'kirimSurat', most: 288 + 24 * 5 + 26 + 4 + 24 },
    // Of four forms. The last looks whether Google has been seen to leave the time of an edited response as it was.
    { handler: 'cocokkan', most: 48 * 13 + 24 },
    // The last four look whether anything was recorded since Rekap, Bantuan, what donors have promised and cases were counted, by the code
    // beside the script.
    // As a day begins the situation and the scorecard are worked out anew.
    { handler: 'segarkanFormulir', most: 24 * 14 + 12 + 26 + 20 },
  ])('$handler makes at most $most calls', expectAtMost);

  test.each([
    // The third call reads the code beside the script, the fourth what the copies are made from; every three hours each of three copies
    // says anew that it is current.
    { handler: 'cariTitik', most: 96 * 4 + 8 * 6 + 24 },
    // The code beside the script sees that no layer has changed; Beranda says each hour that the script is at work, and what became of each
    // job, from one read with the settings and Jadwal.
    { handler: 'perbaruiLapisan', most: 24 * 5 + 24 },
  ])('$handler makes at most $most calls', expectAtMost);
});

const urgentMails = (kelurahan: Kelurahan): number => kelurahan.mailsTo(BIDAN).length;

describe('after hours without a mail', () => {
  const rested = (): Kelurahan => {
    const kelurahan = new Kelurahan();
    kelurahan.runtime.advanceTo(kelurahan.now + 3 * HOUR);
    return kelurahan;
  };

  test('an urgent one leaves with the next run of the timer', () => {
    const kelurahan = rested();
    kelurahan.send(WASTED);
    kelurahan.runtime.advanceTo(kelurahan.now + 5 * MINUTE + 1000);
    expect(kelurahan.mailsTo(BIDAN).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^SEGERA/),
    ]);
  });

  test('one that is put back by hand leaves within the hour, or from the menu at once', () => {
    const kelurahan = rested();
    kelurahan.send(WASTED);
    kelurahan.runtime.advanceTo(kelurahan.now + HOUR);
    expect(urgentMails(kelurahan)).toBe(1);
    putBack(kelurahan);
    kelurahan.runtime.advanceTo(kelurahan.now + HOUR + 5 * MINUTE);
    expect(urgentMails(kelurahan)).toBe(2);
    kelurahan.runtime.advanceTo(kelurahan.now + 10 * MINUTE);
    putBack(kelurahan);
    kelurahan.runtime.clickMenu('kirimSuratSekarang');
    expect(urgentMails(kelurahan)).toBe(3);
  });
});

test.each([0, 60, 120, 180, 240])(
  'an urgent mail queued while the timer looks (%i ms later) is not slept over',
  (later) => {
    const kelurahan = new Kelurahan();
    kelurahan.send(WASTED, { deliverAt: [kelurahan.now] });
    const sent = kelurahan.runtime.pendingEvents().map((event) => ({ event }));
    const timer = {
      functionName: 'kirimSurat',
      runAs: { kind: 'trigger' as const },
      at: kelurahan.now + later,
    };
    kelurahan.runtime.atOnce([...sent, timer], { seed: 1 });
    kelurahan.runtime.advanceTo(kelurahan.now + 10 * MINUTE);
    expect(urgentMails(kelurahan)).toBe(1);
  },
);

/** As if nobody had been reached: status and receivers of the only row of `Surat`. */
const putBack = (kelurahan: Kelurahan): void => {
  const typed = { valueInputOption: 'RAW' } as const;
  kelurahan.byHand(({ Values }) => {
    Values.update({ values: [['Antre']] }, kelurahan.workbookId, "'Surat'!E2", typed);
    Values.update({ values: [['']] }, kelurahan.workbookId, "'Surat'!J2", typed);
  });
};
