// A kelurahan as large as is planned for, out of several invented villages side by side.
import type { CalendarDate } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import type { SimulatedSubmission } from '../cli/simulate/read-input';
import { POSYANDU, type Settings, type SettingsRow } from './krandegan';
import { demoVillage, type SeedSubmission } from './village';

export interface LargeKelurahan {
  readonly settings: Settings;
  /** In the order in which they are sent. */
  readonly submissions: readonly SimulatedSubmission[];
}

export interface LargeOptions {
  readonly seed: number;
  readonly endDate: CalendarDate;
  readonly months: number;
  /** Each of them with five posyandu. */
  readonly villages: number;
  readonly children: number;
  readonly kaderOfPosyandu: number;
}

/** The posyandu of each village meet a day later than those of the one before. */
export function largeKelurahan(options: LargeOptions): LargeKelurahan {
  const { seed, endDate, months, villages, children } = options;
  const parts = Array.from({ length: villages }, (_, at) => {
    const own = Math.floor(children / villages) + (at < children % villages ? 1 : 0);
    const village = demoVillage({ seed: seed + at, endDate, children: own, months, meetsLater: at });
    return { at, ...village };
  });
  const submissions = parts
    .flatMap(({ at, submissions: sent }) => sent.map((one) => submissionOf(one, at)))
    .sort((a, b) => a.submittedAt - b.submittedAt);
  return { settings: settingsOf(parts, options), submissions };
}

const WARDS = POSYANDU.length;
const nameIn = (name: string, village: number): string => (village === 0 ? name : `${name} ${village + 1}`);
const emailIn = (email: string, village: number): string =>
  village === 0 ? email : email.replace('@', `.${village + 1}@`);
const wardIn = (rw: string | number, village: number): number => Number(rw) + WARDS * village;

function submissionOf(
  { id, waktu, email, answers, anakOf }: SeedSubmission,
  village: number,
): SimulatedSubmission {
  const submittedAt = Date.parse(waktu);
  const { posyandu = '', rw } = answers;
  return {
    id: `${id}-${village + 1}`,
    form: 'pengukuran',
    email: emailIn(email, village),
    submittedAt,
    deliverAt: [submittedAt],
    answers: {
      ...answers,
      posyandu: nameIn(posyandu, village),
      ...(rw === undefined ? {} : { rw: String(wardIn(rw, village)) }),
      ...(anakOf === null ? {} : { anak: responseCodeOf(`${anakOf}-${village + 1}`) }),
    },
  };
}

interface Part {
  readonly at: number;
  readonly settings: Settings;
}

function settingsOf(parts: readonly Part[], { kaderOfPosyandu }: LargeOptions): Settings {
  const rows = (tab: string, row: (row: SettingsRow, village: number) => readonly SettingsRow[]) =>
    parts.flatMap(({ at, settings }) => (settings[tab] ?? []).flatMap((one) => row(one, at)));
  const [first] = parts;
  return {
    ...first?.settings,
    Posyandu: rows('Posyandu', (row, village) => [
      {
        ...row,
        Posyandu: nameIn(String(row.Posyandu), village),
        RW: wardIn(row.RW ?? 0, village),
        'Hari Buka': Number(row['Hari Buka']) + village,
      },
    ]),
    Wilayah: rows('Wilayah', (row, village) => [{ ...row, RW: wardIn(row.RW ?? 0, village) }]),
    Kader: rows('Kader', (row, village) =>
      Array.from({ length: kaderOfPosyandu }, (_, i) => {
        const email = emailIn(String(row.Email), village);
        return {
          Nama: `${row.Nama}${i === 0 && village === 0 ? '' : ` ${village + 1}.${i + 1}`}`,
          Email: i === 0 ? email : email.replace('@', `.rekan${i}@`),
          Posyandu: nameIn(String(row.Posyandu), village),
        };
      }),
    ),
  };
}
