import { addDays, type CalendarDate, calendarDate, daysBetween, partsOf } from '../../src/kernel/calendar';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { type Child, inventChildren } from './children';
import { type Posyandu, type Settings, villageSettings } from './krandegan';
import { locationText } from './location-texts';
import { birthMeasures, measurement } from './measuring';
import { type Random, seededRandom } from './random';
import { slipped } from './slips';

export interface SeedSubmission {
  /** The same id again is a later revision of the same form response. */
  readonly id: string;
  /** ISO 8601 with the offset of WIB. */
  readonly waktu: string;
  readonly email: string;
  readonly answers: Answers;
  /**
   * The submission that registered the child, for a visit in which the kader picks it from the list. `answers` then
   * has no identity and no `anak`: whoever feeds the form knows the code that the registration was given.
   */
  readonly anakOf: string | null;
}

export interface DemoVillage {
  readonly settings: Settings;
  /** In time order. */
  readonly submissions: readonly SeedSubmission[];
  /** Who lives there, for those who want to compare what came out with what went in. */
  readonly children: readonly Child[];
}

export interface VillageOptions {
  readonly seed: number;
  /** Last day on which a visit may have been. */
  readonly endDate: CalendarDate;
  readonly children: number;
  readonly months: number;
  /** Posyandu that began later: how many months each has taken part, where it is fewer than `months`. */
  readonly joined?: Readonly<Record<string, number>>;
  /** So many days later in the month than usual do all posyandu meet; none if absent. */
  readonly meetsLater?: number;
}

const ATTENDANCE = 0.85;
/** Of those who did not come, the share that the kader sweeps up at home within a few days. */
const SWEPT = 0.2;
const BAD = 0.03;
const CORRECTED = 0.6;
/** A child who has just been registered is sent again by a worried kader: the same answers, a new response. */
const SENT_TWICE = 0.003;

/** An invented Krandegan and what its kader sent in; the same options give the same village, byte for byte. */
export function demoVillage(options: VillageOptions): DemoVillage {
  const random = seededRandom(options.seed);
  const children = inventChildren(options.children, options.endDate, random);
  const drafts = children.flatMap((child, index) => visitsOf(child, index, options, random));
  return {
    settings: villageSettings(options.seed),
    submissions: drafts.sort((a, b) => compare(a.waktu, b.waktu) || compare(a.id, b.id)),
    children,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last `months` meetings of a posyandu that were not after the end. */
export function meetings(
  posyandu: Pick<Posyandu, 'meetsOn'>,
  endDate: CalendarDate,
  months: number,
): readonly CalendarDate[] {
  const { year, month, day } = partsOf(endDate);
  const skipped = day < posyandu.meetsOn ? 1 : 0;
  return Array.from({ length: months }, (_, index) => {
    const since = year * 12 + (month - 1) - skipped - (months - 1 - index);
    return calendarDate(Math.floor(since / 12), (since % 12) + 1, posyandu.meetsOn);
  }).filter((date) => date !== null);
}

function visitsOf(child: Child, index: number, options: VillageOptions, random: Random): SeedSubmission[] {
  const meetsOn = child.family.posyandu.meetsOn + (options.meetsLater ?? 0);
  const months = Math.min(options.months, options.joined?.[child.family.posyandu.name] ?? options.months);
  const dates = meetings({ meetsOn }, options.endDate, months).filter(
    (date) => daysBetween(child.birthDate, date) >= 5,
  );
  const sent: SeedSubmission[] = [];
  let registration: string | null = null;
  dates.forEach((meeting, visit) => {
    const last = visit === dates.length - 1;
    const on = attendedOn(meeting, options.endDate, last && registration === null, random);
    if (!on) return;
    const id = `krandegan-${String(index + 1).padStart(3, '0')}-${visit + 1}`;
    const share = dates.length > 1 ? visit / (dates.length - 1) : 0;
    const answers = { ...identity(child, registration, random), ...measurement(child, on, share, random) };
    const draft = { id, email: child.family.posyandu.email, anakOf: registration };
    const revisions = withSlips(draft, answers, on, options, random);
    sent.push(...revisions.sent);
    if (revisions.endsWell) registration ??= id;
  });
  return sent;
}

/** @returns the day of the visit, or `null` for a child who was missed this month */
function attendedOn(
  meeting: CalendarDate,
  endDate: CalendarDate,
  must: boolean,
  random: Random,
): CalendarDate | null {
  if (must || random.chance(ATTENDANCE)) return meeting;
  const swept = addDays(meeting, random.integer(2, 6));
  return random.chance(SWEPT) && swept <= endDate ? swept : null;
}

function identity(child: Child, registration: string | null, random: Random): Answers {
  const posyandu = { posyandu: child.family.posyandu.name };
  if (registration !== null) return posyandu;
  const { family } = child;
  return filled({
    ...posyandu,
    nama: child.name,
    jenis_kelamin: child.sex === 'male' ? 'L' : 'P',
    tanggal_lahir: child.birthDate,
    nik: child.nik,
    no_kk: family.familyCard,
    nama_ibu: family.mother,
    nama_ayah: family.father,
    hp: family.phone,
    alamat: family.address,
    rt: String(family.rt).padStart(3, '0'),
    rw: String(family.rw).padStart(3, '0'),
    lokasi: locationText(family.home, random),
    anak_ke: String(child.birthOrder),
    ...birthMeasures(child, random),
    usia_kehamilan: String(child.gestationWeeks),
    persetujuan: 'ya',
  });
}

/** An answer that was not given has no key. */
const filled = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));

interface Revisions {
  readonly sent: readonly SeedSubmission[];
  /** The last revision has no slip in it. */
  readonly endsWell: boolean;
}

function withSlips(
  draft: Omit<SeedSubmission, 'waktu' | 'answers'>,
  answers: Answers,
  on: CalendarDate,
  options: VillageOptions,
  random: Random,
): Revisions {
  const first = { ...draft, waktu: sentAt(on, random) };
  if (!random.chance(BAD)) {
    const again = random.chance(SENT_TWICE) && draft.anakOf === null;
    const copy = { ...first, id: `${draft.id}b`, waktu: first.waktu.replace(/:\d\d\+/, ':59+'), answers };
    return { sent: [{ ...first, answers }, ...(again ? [copy] : [])], endsWell: true };
  }
  const bad = { ...first, answers: slipped(answers, random) };
  const dayAfter = addDays(on, 1);
  if (dayAfter > options.endDate || !random.chance(CORRECTED)) return { sent: [bad], endsWell: false };
  return { sent: [bad, { ...first, waktu: sentAt(dayAfter, random), answers }], endsWell: true };
}

/** Most send while the posyandu is open, 08.00 to 11.59; some type from the book in the evening. */
function sentAt(on: CalendarDate, random: Random): string {
  const hour = random.chance(0.85) ? random.integer(8, 11) : random.integer(18, 20);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${on}T${two(hour)}:${two(random.integer(0, 59))}:${two(random.integer(0, 58))}+07:00`;
}
