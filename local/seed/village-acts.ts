import { addDays, type CalendarDate, daysBetween } from '../../src/kernel/calendar';
import { fingerprint } from '../../src/kernel/fingerprint';
import type { ActKind } from '../../src/subjects/needs/acts/act';
import { ACT_LABEL } from '../../src/subjects/needs/acts/act-words';
import type { NeedKind } from '../../src/subjects/needs/kinds/need-kinds';
import { POSYANDU } from './krandegan';
import { seededRandom } from './random';

/** A row of `Perlu Tindakan` as somebody in the village reads it. */
export interface WorkToDo {
  readonly code: string;
  readonly kind: string;
  readonly posyandu: string;
  readonly since: CalendarDate;
}

/** What somebody sends by the form `tindakan`. */
export interface SeedAct {
  readonly id: string;
  readonly email: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** What is usually done about a need, after how many days, and by how many of ten: the others stay, and become overdue. */
interface Habit {
  readonly act: ActKind;
  readonly afterDays: number;
  readonly ofTen: number;
  readonly results: readonly [string, ...string[]];
  /** Days until the family is to come again. */
  readonly againAfter?: number;
}

const HABITS: Partial<Readonly<Record<NeedKind, Habit>>> = {
  rujuk: {
    act: 'referral',
    afterDays: 2,
    ofTen: 7,
    results: ['Diantar kader ke puskesmas', 'Surat rujukan diberikan, keluarga setuju'],
  },
  balasan: {
    act: 'reply',
    afterDays: 5,
    ofTen: 6,
    results: ['Diperiksa bidan, dapat PMT pemulihan', 'Diperiksa dokter, obat cacing dan konseling'],
    againAfter: 14,
  },
  pmt: { act: 'supplement', afterDays: 3, ofTen: 7, results: ['PMT lokal mulai diberikan'] },
  konseling: {
    act: 'counselling',
    afterDays: 2,
    ofTen: 8,
    results: ['Ibu akan menambah telur dan ikan', 'Anak baru sembuh batuk, makan sudah membaik'],
  },
  kontrol: { act: 'visit', afterDays: 1, ofTen: 7, results: ['Sudah kontrol ke puskesmas'] },
};

/**
 * What the people of the invented village do on a day about what stands in the list. The same list on the same day gives the same acts,
 * and nobody does the same twice.
 */
export function villageActs(list: readonly WorkToDo[], day: CalendarDate, seed: number): readonly SeedAct[] {
  return list.flatMap(({ code, kind, posyandu, since }): readonly SeedAct[] => {
    const habit = HABITS[kind as NeedKind];
    const kader = POSYANDU.find(({ name }) => name === posyandu);
    if (!habit || !kader || daysBetween(since, day) < habit.afterDays) return [];
    // Drawn once for each need: who does not act in one week does not in the next either.
    const name = `${code} ${kind} ${since}`;
    const random = seededRandom(seed ^ fingerprint(name));
    if (!random.chance(habit.ofTen / 10)) return [];
    return [
      {
        id: `tindakan-${name.replace(/ /g, '-')}`,
        email: kader.email,
        answers: {
          sasaran: code,
          jenis: ACT_LABEL[habit.act],
          tanggal: day,
          hasil: random.pick(habit.results),
          kebutuhan: kind,
          oleh: habit.act === 'reply' ? 'Bidan Ratna' : kader.cadre,
          ...(habit.againAfter !== undefined && { sampai: addDays(day, habit.againAfter) }),
        },
      },
    ];
  });
}
