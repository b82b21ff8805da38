import { triggersOf } from '../../local/google/script/state';
import { viewWorkbook, workbookIds } from '../../local/google/spreadsheet';
import { reschedule } from '../../local/runtime/due';
import type { EndedAtOnce, Start } from '../../local/runtime/runtime';
import { HANDLERS } from '../../src/installation/timetable';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { BIDAN, HOUR, Kelurahan, MINUTE, MORNING, recipient } from '../support/system/kelurahan';
import { registerMany } from '../support/system/register-many';

const SECOND = 1_000;
const TODAY = '2026-01-07';

const POSYANDU = ['Anggrek', 'Dahlia', 'Kenanga', 'Mawar', 'Melati'];
const KADER = POSYANDU.flatMap((Posyandu) =>
  [1, 2, 3, 4, 5].map((i) => ({
    Nama: `Kader ${Posyandu} ${i}`,
    Email: `kader${i}.${Posyandu.toLowerCase()}@krandegan.example`,
    Posyandu,
  })),
);
const OFFICERS = [BIDAN, 'tpg@puskesmas.example', 'lurah@krandegan.example', 'camat@banjarnegara.example'];

const ALL = 233;
const KNOWN = 200;
/** How many are sent in the same second: at times by one kader, at times by several at once. */
const WAVES: readonly number[] = [1, 4, 2, 6, 1, 3];
const TWO_HOURS = 2 * HOUR;

/** What becomes of the event that Google is to deliver to the script. */
type Fate = 'once' | 'twice' | 'late' | 'lost';

const DELIVERED: Readonly<Record<Fate, (at: number) => readonly number[]>> = {
  once: (at) => [at],
  twice: (at) => [at, at],
  late: (at) => [at + 9 * MINUTE],
  lost: () => [],
};

const FATES: readonly Fate[] = ['once', 'once', 'twice', 'once', 'late', 'once', 'lost', 'once', 'once'];

/** One child that comes that morning, and what its kader sends. */
interface Visit {
  readonly id: string;
  readonly name: string;
  readonly posyandu: string;
  readonly kader: string;
  readonly isNew: boolean;
  readonly fate: Fate;
  /** Swollen feet: officers and the kader are to know at once. */
  readonly isUrgent: boolean;
  /** A weight that nobody can read: the response waits for its kader. */
  readonly isSlip: boolean;
  readonly weightKg: number;
}

const VISITS: readonly Visit[] = Array.from({ length: ALL }, (_, i) => {
  const at = i % POSYANDU.length;
  const isUrgent = i % 29 === 5;
  return {
    id: `pagi-${i}`,
    name: i < KNOWN ? `Anak Contoh ${i}` : `Pendatang ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}${i}`,
    posyandu: POSYANDU[at] ?? '',
    kader: KADER[at * 5 + (Math.floor(i / 5) % 5)]?.Email ?? '',
    isNew: i >= KNOWN,
    fate: isUrgent ? 'once' : (FATES[i % FATES.length] ?? 'once'),
    isUrgent,
    isSlip: !isUrgent && i % 6 === 1,
    weightKg: (1120 + (i % 47)) / 100,
  };
});

const URGENT = VISITS.filter(({ isUrgent }) => isUrgent);
const SLIPS = VISITS.filter(({ isSlip }) => isSlip);
const READABLE = VISITS.filter(({ isSlip }) => !isSlip);

function answersOf(visit: Visit, codes: ReadonlyMap<string, string>): Answers {
  const measured: Answers = {
    ...{ posyandu: visit.posyandu, tanggal_ukur: TODAY, oedema: visit.isUrgent ? 'ya' : 'tidak' },
    berat: visit.isSlip ? 'sebelas' : visit.weightKg.toFixed(2).replace('.', ','),
  };
  if (!visit.isNew) return { ...measured, anak: codes.get(visit.name) ?? '' };
  const number = Number(visit.id.slice('pagi-'.length));
  return {
    ...measured,
    ...{ anak: 'baru', nama: visit.name, jenis_kelamin: 'P', nama_ibu: `Ibu dari ${visit.name}` },
    tanggal_lahir: `2024-0${1 + (number % 9)}-${10 + (number % 19)}`,
    ...{ rt: '2', rw: '1', persetujuan: 'ya' },
  };
}

/** Clocks that come due within half a minute run beside the events, as Google runs them. */
function clocksBeside({ world, now }: Kelurahan): readonly Start[] {
  return triggersOf(world).triggers.flatMap(({ handler, clock }): readonly Start[] => {
    const { nextRun = null } = clock ?? {};
    if (!clock || nextRun === null || nextRun > now + 30 * SECOND) return [];
    reschedule(world, clock);
    return [{ functionName: handler, at: Math.max(now, nextRun) }];
  });
}

/** Sends all of it, each wave in one second; @returns when each response was sent, and how every execution of a wave ended */
function morning(kelurahan: Kelurahan) {
  const { runtime } = kelurahan;
  const codes = new Map(
    kelurahan.rows('Data Anak').map((row) => [String(row['Nama Anak']), String(row['Kode Anak'])]),
  );
  const sentAt = new Map<string, number>();
  const ended: EndedAtOnce[] = [];
  for (let next = 0, wave = 0; next < ALL; wave++) {
    const size = WAVES[wave % WAVES.length] ?? 1;
    runtime.advanceTo(Math.max(kelurahan.now, MORNING + (next / ALL) * TWO_HOURS));
    const at = kelurahan.now;
    for (const visit of VISITS.slice(next, next + size)) {
      const deliverAt = DELIVERED[visit.fate](at);
      kelurahan.send(answersOf(visit, codes), { id: visit.id, email: visit.kader, deliverAt });
      sentAt.set(visit.id, at);
    }
    const events = runtime.pendingEvents().filter((event) => event.at <= at);
    const starts = [...events.map((event) => ({ event })), ...clocksBeside(kelurahan)];
    ended.push(...runtime.atOnce(starts, { seed: wave + 1 }));
    next += size;
  }
  return { sentAt, ended };
}

describe('a morning of five posyandu with 25 kader and 233 children', () => {
  let kelurahan: Kelurahan;
  let sent: ReturnType<typeof morning>;
  /** Minutes after the last response was sent until the journal had all of them. */
  let inAfter = Number.NaN;
  let minutesBefore = 0;

  /** What triggers have used of the day's minutes. */
  const minutesUsed = (): number =>
    ['terimaKiriman', ...Object.values(HANDLERS)].reduce(
      (sum, handler) => sum + (kelurahan.world.meter.entryPoints[handler]?.modelledMs ?? 0) / MINUTE,
      0,
    );
  const journalled = (): readonly string[] =>
    kelurahan
      .rows('Kiriman')
      .map((row) => String(row['ID Kiriman']))
      .filter((id) => id.startsWith('pagi-'));
  const urgentMails = () => kelurahan.mails().filter(({ subject }) => subject.startsWith('SEGERA'));

  beforeAll(() => {
    kelurahan = new Kelurahan(
      {
        Posyandu: POSYANDU.map((Posyandu) => ({ Posyandu })),
        Kader: KADER,
        Penerima: OFFICERS.map((email) => recipient(email, { Mingguan: 'Tidak' })),
      },
      MORNING - TWO_HOURS,
    );
    registerMany(kelurahan, KNOWN, POSYANDU, KNOWN);
    kelurahan.pass(MORNING - kelurahan.now);
    minutesBefore = minutesUsed();
    sent = morning(kelurahan);
    const end = Math.max(...sent.sentAt.values());
    while (journalled().length < ALL && kelurahan.now < end + HOUR) kelurahan.pass(MINUTE);
    inAfter = (kelurahan.now - end) / MINUTE;
  });

  // The last lost event is had by the clock of the half hour, which here comes 3.7 minutes after the end.
  test('is all in within five minutes of its end, although every ninth event was lost', () => {
    expect(inAfter).toBeLessThanOrEqual(5);
    expect([...journalled()].sort()).toEqual(VISITS.map(({ id }) => id).sort());
  });

  test('lets handlers and clocks run at the same time, and none of them fails', () => {
    const events = VISITS.flatMap(({ fate }) => (fate === 'late' ? [] : DELIVERED[fate](0)));
    expect(sent.ended.length).toBeGreaterThan(events.length);
    expect(sent.ended.filter(({ error }) => error !== null)).toEqual([]);
    expect(sent.ended.some(({ waitedMs }) => waitedMs > SECOND)).toBe(true);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('leaves one visit of the day for each child with a weight that can be read, and its weight', () => {
    const today = kelurahan
      .rows('Pengukuran')
      .filter((row) =>
        new Date(Date.UTC(1899, 11, 30 + Number(row['Tanggal Ukur']))).toISOString().startsWith(TODAY),
      )
      .map((row) => `${row['Nama Anak']}: ${row['Berat (kg)']}`);
    expect(today.sort()).toEqual(READABLE.map(({ name, weightKg }) => `${name}: ${weightKg}`).sort());
  });

  test('leaves every child once, at the posyandu where it came, with its latest weight', () => {
    const shown = kelurahan
      .rows('Data Anak')
      .map((row) => `${row['Nama Anak']}, ${row.Posyandu}: ${row['Berat (kg)']}`);
    // A known child whose weight cannot be read keeps that of December; a new one is none until it can.
    const wanted = VISITS.filter(({ isNew, isSlip }) => !(isNew && isSlip)).map(
      ({ name, posyandu, isSlip, weightKg }) => `${name}, ${posyandu}: ${isSlip ? 11.2 : weightKg}`,
    );
    expect(shown.sort()).toEqual(wanted.sort());
  });

  test('leaves each slip waiting once for its kader', () => {
    const waiting = kelurahan
      .rows('Perlu Perbaikan')
      .filter(({ Jenis }) => Jenis === 'Harus diperbaiki')
      .map(({ Kader, Posyandu }) => `${Kader}, ${Posyandu}`);
    expect(waiting.sort()).toEqual(SLIPS.map(({ kader, posyandu }) => `${kader}, ${posyandu}`).sort());
  });

  test('tells each officer and the kader of every child in danger, once and within ten minutes', () => {
    const told = urgentMails().flatMap(({ to }) => to);
    const wanted = URGENT.flatMap(({ kader }) => [...OFFICERS, kader]);
    expect(told.sort()).toEqual([...wanted].sort());
    for (const { id, name } of URGENT) {
      const mails = urgentMails().filter(({ body, to }) => to.includes(BIDAN) && body.includes(name));
      expect(mails).toHaveLength(1);
      expect((mails[0]?.sentAt ?? Number.NaN) - (sent.sentAt.get(id) ?? 0)).toBeLessThan(10 * MINUTE);
    }
  });

  test('sends no more mail than a consumer account may, and each kader at most one an hour about slips', () => {
    const recipients = kelurahan.mails().flatMap(({ to }) => to);
    expect(recipients.length).toBeLessThanOrEqual(100);
    for (const { Email } of KADER) {
      const corrections = kelurahan.mailsTo(Email).filter(({ subject }) => !subject.startsWith('SEGERA'));
      const times = corrections.map(({ sentAt }) => sentAt);
      expect(times.every((time, i) => i === 0 || time - (times[i - 1] ?? 0) >= HOUR - MINUTE)).toBe(true);
    }
  });

  test('is in the copy of each posyandu a quarter of an hour later', () => {
    kelurahan.pass(16 * MINUTE);
    for (const posyandu of POSYANDU) {
      const copy = workbookIds(kelurahan.world)
        .map((id) => viewWorkbook(kelurahan.world, id))
        .find(({ title }) => title === `Salinan Posyandu ${posyandu}`);
      const names = (copy?.sheets.find(({ title }) => title === 'Anak')?.rows ?? [])
        .slice(2)
        .map(([name]) => String(name?.value ?? ''));
      const own = VISITS.filter((visit) => visit.posyandu === posyandu && !(visit.isNew && visit.isSlip));
      expect(names.filter((name) => name !== '').sort()).toEqual(own.map(({ name }) => name).sort());
    }
  });

  test('takes a small part of the minutes that triggers have in a day', () => {
    const used = minutesUsed() - minutesBefore;
    console.info(
      `a morning: all in ${inAfter.toFixed(1)} minutes after its end, ${used.toFixed(1)} minutes of triggers, ` +
        `${kelurahan.mails().length} mails`,
    );
    expect(used).toBeLessThan(90 / 4);
  });
});
