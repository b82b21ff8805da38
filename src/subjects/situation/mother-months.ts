'beside the script';

// Pregnant women and mothers of each month, from the rows of the tabs Ibu and Tindakan. A row of Ibu tells how a pregnancy stands now: what of it has
// a day is counted in the month of that day, all else as it was told last.
import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { motherTab } from '../mothers/tabs/mother-tab';
import { STATE_LABEL, yesNo } from '../mothers/tabs/words';
import { ACT_LABEL } from '../needs/acts/act-words';
import { actTab } from '../needs/tabs/act-tab';
import type { CountedMonth } from '../recap/month-child';

/** What is read of `Ibu`: nothing that says who she is. */
export const motherSelection = () =>
  select(motherTab, {
    code: textField('Kode Ibu'),
    state: textField('Keadaan'),
    due: dayField('HPL'),
    lastContact: dayField('Kontak Terakhir'),
    visits: textField('ANC 1-2-3'),
    tablets: numberField('TTD/MMS (butir)'),
    thinSince: dayField('KEK Sejak'),
    fed: textField('PMT Ibu'),
    bornOn: dayField('Tanggal Bersalin'),
    nifasVisits: textField('Kunjungan Nifas'),
    contraception: textField('KB Pascasalin'),
    rw: numberField('RW'),
  });

export type MotherCells = ReturnType<typeof motherSelection> extends RowSelection<infer Row> ? Row : never;

/** What is read of `Tindakan`. */
export const feedingSelection = () =>
  select(actTab, {
    on: dayField('Tanggal'),
    act: textField('Tindakan'),
    code: textField('Kode Anak'),
  });

export type FeedingCells = ReturnType<typeof feedingSelection> extends RowSelection<infer Row> ? Row : never;

/** The days on which somebody was given PMT, by code. */
export const feedingDays = (
  rows: readonly FeedingCells[],
): ReadonlyMap<string, readonly { readonly on: CalendarDate }[]> =>
  grouped(
    rows.flatMap(({ on, act, code }) => (on !== null && act === ACT_LABEL.supplement ? [{ on, code }] : [])),
    ({ code }) => code,
  );

/** A pregnancy in one month. */
export interface MonthMother {
  readonly rw: number | null;
  /** At the end of the month. */
  readonly isPregnant: boolean;
  /** Within the days of nifas at the end of the month. */
  readonly isInNifas: boolean;
  /** Delivered in the month. */
  readonly hasBorne: boolean;
  /** KEK was seen by the end of the month: from then on she is to be fed, also where her arm has grown since. */
  readonly isThin: boolean;
  /** By the last answer of the form, or by an act since KEK was seen. */
  readonly isFed: boolean;
  /** TTD or MMS until the birth; `null` where nobody has said. */
  readonly tablets: number | null;
  /** How often the pregnancy was looked after (ANC). */
  readonly visits: number;
  /** How many different visits of nifas were made. */
  readonly nifasVisits: number;
  readonly hasContraception: boolean;
}

/** From the last period to the expected day. */
const TERM_DAYS = 280;
const NIFAS_DAYS = 42;

/** After these nobody is counted as pregnant or in nifas any more. */
const ENDED: readonly string[] = (['lost', 'stillborn', 'newborn-died', 'mother-died', 'moved'] as const).map(
  (state) => STATE_LABEL[state],
);
const GONE: readonly string[] = [STATE_LABEL['mother-died'], STATE_LABEL.moved];

/**
 * @param feedings days on which anybody was given PMT, by code
 * @returns `null` for a pregnancy that is not one of the month
 */
export function monthMother(
  row: MotherCells,
  { first, end }: CountedMonth,
  feedings: ReturnType<typeof feedingDays>,
): MonthMother | null {
  const { lastContact, bornOn, state, thinSince } = row;
  const { from, endedOn } = pregnancySpan(row);
  const isPregnant = from !== null && from <= end && (endedOn === null || endedOn > end);
  const wentOn = isGone(state) ? lastContact : null;
  const isInNifas =
    bornOn !== null &&
    bornOn <= end &&
    daysBetween(bornOn, end) <= NIFAS_DAYS &&
    (wentOn === null || wentOn > end);
  const hasBorne = bornOn !== null && bornOn >= first && bornOn <= end;
  if (!isPregnant && !isInNifas && !hasBorne) return null;
  const given = feedings.get(row.code) ?? [];
  return {
    ...{ rw: row.rw, isPregnant, isInNifas, hasBorne, tablets: row.tablets },
    isThin: thinSince !== null && thinSince <= end,
    isFed:
      row.fed === yesNo(true) || (thinSince !== null && given.some(({ on }) => on >= thinSince && on <= end)),
    visits: visitsIn(row.visits),
    nifasVisits: new Set(row.nifasVisits.match(/\d+/g) ?? []).size,
    hasContraception: isYes(row.contraception),
  };
}

type Dated = Pick<MotherCells, 'state' | 'due' | 'lastContact' | 'bornOn'>;

/**
 * From when until when a pregnancy lasted. Where nobody has told when it began, from the last contact on: what was before it nobody knows.
 *
 * @returns `endedOn` `null` while it goes on
 */
export const pregnancySpan = (
  row: Dated,
): { readonly from: CalendarDate | null; readonly endedOn: CalendarDate | null } => ({
  from: row.due ? addDays(row.due, -TERM_DAYS) : row.lastContact,
  endedOn: row.bornOn ?? endOf(row),
});

/** Whether she has moved away or died. */
export const isGone = (state: string): boolean => GONE.includes(state);

/** The day after which a pregnancy that was not delivered is none any more; `null` while it goes on. */
function endOf({ state, due, lastContact }: Dated): CalendarDate | null {
  if (ENDED.includes(state)) return lastContact;
  return state === STATE_LABEL.unknown ? (due ?? lastContact) : null;
}

/** `1-2-3` by trimester, or one number where the beginning is not known. */
const visitsIn = (cell: string): number =>
  (cell.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);

/** A method of contraception, and not that there is none yet. */
const isYes = (cell: string): boolean => cell !== '' && !/^(-|belum|blm|tidak|tdk|tanpa|menolak)/i.test(cell);
