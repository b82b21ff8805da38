import { workbookIds } from '../../../local/google/spreadsheet';
import { HANDLERS } from '../../../src/installation/timetable';
import { HOUR, Kelurahan, MINUTE, MORNING, recipient } from './kelurahan';
import { registerMany } from './register-many';

/** How large a kelurahan is, and how many are measured on the morning of the day. */
export interface Size {
  readonly children: number;
  readonly posyandu: number;
  readonly kader: number;
  readonly visits: number;
}

/** The largest kelurahan that is planned for, and a morning of 25 kader. */
export const LARGEST: Size = { children: 3_000, posyandu: 45, kader: 200, visits: 233 };

/** What a day costs, by the cost model. */
export interface WholeDay {
  /** Seconds of all runs, by the function that a trigger calls. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Of all triggers together, what the account's 90 minutes have to hold. */
  readonly minutes: number;
  /** Of the longest run of each function, in seconds; an execution ends after 360. */
  readonly longest: Readonly<Record<string, number>>;
  /** Minutes that the first copies, layers and lists took, before the day. */
  readonly making: number;
  readonly copies: number;
  readonly failures: number;
}

const TRIGGERED = ['terimaKiriman', ...Object.values(HANDLERS)];

function spent({ world: { meter } }: Kelurahan): Record<string, number> {
  return Object.fromEntries(
    TRIGGERED.map((handler) => [handler, (meter.entryPoints[handler]?.modelledMs ?? 0) / 1000]),
  );
}

const difference = (after: Record<string, number>, before: Record<string, number>): Record<string, number> =>
  Object.fromEntries(TRIGGERED.map((handler) => [handler, (after[handler] ?? 0) - (before[handler] ?? 0)]));

const sum = (seconds: Readonly<Record<string, number>>): number =>
  Object.values(seconds).reduce((all, one) => all + one, 0);

/**
 * A day and its night with every timer as often as at Google: mail, copies, layers, lists of the form, responders by account, comparing
 * with the form, and the nightly fold; in the morning children are measured in all posyandu.
 */
export function wholeDay({ children, posyandu, kader, visits }: Size): WholeDay {
  const names = Array.from({ length: posyandu }, (_, i) => `Anggrek ${i + 1}`);
  const nameAt = (i: number): string => names[i % posyandu] ?? '';
  const emailAt = (i: number): string => `kader${i % kader}@desa.example`;
  const kelurahan = new Kelurahan(
    {
      Pengaturan: [{ Nama: 'Cara mengenali pengirim', Nilai: 'Terverifikasi' }],
      Posyandu: names.map((Posyandu) => ({ Posyandu })),
      Penerima: [
        recipient('lurah@desa.example'),
        recipient('camat@kecamatan.example', { 'Boleh Lihat Nama': 'Tidak' }),
      ],
      Kader: Array.from({ length: kader }, (_, i) => ({
        Nama: `Kader ${i}`,
        Email: emailAt(i),
        Posyandu: nameAt(i),
      })),
    },
    MORNING - 2 * HOUR,
  );
  const codes = registerMany(kelurahan, children, names, children);
  const begun = spent(kelurahan);
  const longest = new Map<string, number>();
  const pass = (until: number): void => {
    for (;;) {
      const before = spent(kelurahan);
      if (!kelurahan.runtime.step(until)) break;
      for (const [handler, seconds] of Object.entries(difference(spent(kelurahan), before))) {
        if (seconds > (longest.get(handler) ?? 0)) longest.set(handler, seconds);
      }
    }
    kelurahan.world.clock.moveTo(Math.max(kelurahan.now, until));
  };
  pass(MORNING);
  const before = spent(kelurahan);
  for (let i = 0; i < visits; i++) {
    pass(Math.max(kelurahan.now, MORNING + (i / visits) * 2 * HOUR));
    const visit = { posyandu: nameAt(i), anak: codes[i] ?? '', tanggal_ukur: '2026-01-07', berat: '11,4' };
    kelurahan.send(visit, { email: emailAt(i), deliverAt: [kelurahan.now] });
  }
  pass(MORNING + 24 * HOUR);
  const seconds = difference(spent(kelurahan), before);
  return {
    seconds,
    minutes: sum(seconds) / (MINUTE / 1000),
    longest: Object.fromEntries(longest),
    making: sum(difference(before, begun)) / (MINUTE / 1000),
    // Neither the workbook itself nor its backup.
    copies: workbookIds(kelurahan.world).length - 2,
    failures: kelurahan.runtime.failures().length,
  };
}
