import { addDays, type CalendarDate, daysBetween } from '../../src/kernel/calendar';
import { fingerprint } from '../../src/kernel/fingerprint';
import { ACT_FORM } from '../../src/subjects/children/links/act-links';
import { FORM_NAME } from '../../src/subjects/children/links/form-links';
import type { ActKind } from '../../src/subjects/needs/acts/act';
import { ACT_LABEL } from '../../src/subjects/needs/acts/act-words';
import type { NeedKind } from '../../src/subjects/needs/kinds/need-kinds';
import type { Child } from './children';
import { POSYANDU } from './krandegan';
import { measurement } from './measuring';
import { type Random, seededRandom } from './random';
import type { SeedSubmission } from './village';

/** A row of `Perlu Tindakan` as somebody in the village reads it. */
export interface WorkToDo {
  readonly code: string;
  readonly kind: string;
  readonly posyandu: string;
  readonly since: CalendarDate;
  readonly due: CalendarDate;
}

/** What somebody sends by a form because something was to be done. */
export interface SeedAct {
  /** The id of a response that was sent before stands for an edit of it. */
  readonly id: string;
  readonly form: typeof ACT_FORM | typeof FORM_NAME;
  readonly email: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** A child of the village, with the submission that registered it. */
export interface KnownChild {
  readonly child: Child;
  readonly registration: SeedSubmission;
}

/** What the people of the village know besides the list. */
export interface VillageToday {
  readonly day: CalendarDate;
  readonly seed: number;
  /** Share of the demo's months that has passed, 0 to 1. */
  readonly share: number;
  /** @param code of the child */
  known(code: string): KnownChild | null;
}

/** What is done about a need: an act, a measurement at home, or a registration put right. */
type Deed = ActKind | 'measure' | 'locate' | 'identify';

interface Habit {
  readonly deed: Deed;
  /** Days after which it is done in time, at the soonest and at the latest. */
  readonly afterDays: readonly [number, number];
  readonly results: readonly string[];
  /** Days until the family is to come again. */
  readonly againAfter?: number;
}

const HABITS: Partial<Readonly<Record<NeedKind, Habit>>> = {
  rujuk: {
    deed: 'referral',
    afterDays: [0, 3],
    results: ['Diantar kader ke puskesmas', 'Surat rujukan diberikan, keluarga setuju'],
  },
  balasan: {
    deed: 'reply',
    afterDays: [2, 6],
    results: ['Diperiksa bidan, dapat PMT pemulihan', 'Diperiksa dokter, obat cacing dan konseling'],
    againAfter: 14,
  },
  pmt: { deed: 'supplement', afterDays: [2, 6], results: ['PMT lokal diberikan'] },
  bantuan: { deed: 'supplement', afterDays: [2, 9], results: ['PMT lokal diberikan'] },
  konseling: {
    deed: 'counselling',
    afterDays: [0, 5],
    results: ['Ibu akan menambah telur dan ikan', 'Anak baru sembuh batuk, makan sudah membaik'],
  },
  kontrol: { deed: 'visit', afterDays: [0, 1], results: ['Sudah kontrol ke puskesmas'] },
  usia: { deed: 'counselling', afterDays: [3, 12], results: ['Pesan menurut umur sudah disampaikan'] },
  ukur: { deed: 'measure', afterDays: [1, 7], results: [] },
  'ukur-ulang': { deed: 'measure', afterDays: [2, 6], results: [] },
  'vitamin-a': { deed: 'measure', afterDays: [15, 24], results: [] },
  titik: { deed: 'locate', afterDays: [10, 50], results: [] },
  identitas: { deed: 'identify', afterDays: [10, 28], results: [] },
};

/** Shares of what is done in time, and of the rest of what is done late; what is left is never done. */
const IN_TIME = 0.8;
const LATE = 0.85;
/** Nobody works on a Sunday, and a day may be missed. */
const WITHIN_DAYS = 4;

/**
 * What the people of the invented village do on a day about what stands in the list. The same list on the same day gives the same acts.
 * When something is done, or that it never is, is drawn once for each need.
 */
export function villageActs(list: readonly WorkToDo[], today: VillageToday): readonly SeedAct[] {
  return list.flatMap((work): readonly SeedAct[] => {
    const { code, kind, posyandu, since, due } = work;
    const habit = HABITS[kind as NeedKind];
    const kader = POSYANDU.find(({ name }) => name === posyandu);
    if (!habit || !kader) return [];
    const name = `${code} ${kind} ${since}`;
    const random = seededRandom(today.seed ^ fingerprint(name));
    const planned = plannedDay(since, due, habit, random);
    const waited = planned === null ? -1 : daysBetween(planned, today.day);
    if (waited < 0 || waited > WITHIN_DAYS) return [];
    const sent = sentFor(habit, work, { ...today, random, cadre: kader.cadre });
    return sent === null ? [] : [{ id: `tindakan-${name.replace(/ /g, '-')}`, email: kader.email, ...sent }];
  });
}

/** @returns `null` for what is never done */
function plannedDay(
  since: CalendarDate,
  due: CalendarDate,
  { afterDays: [soonest, latest] }: Habit,
  random: Random,
): CalendarDate | null {
  const most = daysBetween(since, due);
  if (random.chance(IN_TIME)) return addDays(since, Math.min(random.integer(soonest, latest), most));
  return random.chance(LATE) ? addDays(due, random.integer(1, 12)) : null;
}

type Sent = Pick<SeedAct, 'form' | 'answers'> & Partial<Pick<SeedAct, 'id'>>;

function sentFor(
  { deed, results, againAfter }: Habit,
  { code, kind }: WorkToDo,
  { day, share, known, random, cadre }: VillageToday & { readonly random: Random; readonly cadre: string },
): Sent | null {
  const person = known(code);
  switch (deed) {
    case 'measure': {
      if (!person) return null;
      const answers = { posyandu: person.child.family.posyandu.name, anak: code };
      const measured = measurement(person.child, day, share, random);
      return { form: FORM_NAME, answers: filled({ ...answers, ...measured }) };
    }
    case 'locate':
    case 'identify': {
      if (!person) return null;
      const { registration, child } = person;
      const { lat, lng } = child.family.home;
      const right = deed === 'locate' ? { lokasi: `${lat}, ${lng}` } : { nik: child.nik };
      return { id: registration.id, form: FORM_NAME, answers: filled({ ...registration.answers, ...right }) };
    }
    default:
      return {
        form: ACT_FORM,
        answers: {
          sasaran: code,
          jenis: ACT_LABEL[deed],
          tanggal: day,
          hasil: results[random.integer(0, results.length - 1)] ?? '',
          kebutuhan: kind,
          oleh: deed === 'reply' ? 'Bidan Ratna' : cadre,
          ...(deed === 'supplement' && feedingOf(random)),
          ...(againAfter !== undefined && { sampai: addDays(day, againAfter) }),
        },
      };
  }
}

/** Most get the whole cycle, some break it off. */
const feedingOf = (random: Random): Readonly<Record<string, string>> => ({
  program: 'PMT lokal balita',
  jumlah: random.chance(0.75) ? '28' : String(random.integer(6, 20)),
  satuan: 'hari',
});

/** An answer that was not given has no key. */
const filled = (answers: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => (answer ? [[key, answer] as const] : [])),
  );
