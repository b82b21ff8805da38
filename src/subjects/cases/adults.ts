'beside the script';

// Women and couples as cases go by them: what their rows of `Ibu` and `Catin` say, under codes with the letters of their groups.
import type { CalendarDate } from '../../kernel/calendar';
import { COUPLE, parseAnyCode, type ResponseCode, WOMAN } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import type { NonEmpty } from '../../kernel/result';
import { decimalText, longDay } from '../../kernel/words';
import { compareText } from '../../ledger/responses/response';
import { dayOfRaw, type Raw } from '../../workbook/cells';
import { coupleTab } from '../couples/tabs/couple-tab';
import { STANDING_LABEL } from '../couples/tabs/words';
import { motherTab } from '../mothers/tabs/mother-tab';
import { STATE_LABEL } from '../mothers/tabs/words';
import { ADULT_REASON, COUPLE_SHEET, GROUP_LABEL, MOTHER_SHEET } from './adult-words';
import type { CaseChild } from './case-child';

/** Cells of a row by header. */
export type AdultCells = Readonly<Record<string, Raw>>;

export type AdultGroup = 'bumil' | 'bufas' | 'catin';

/** What is known of a case that is no child. */
export interface Adult {
  /** `null` of a woman who is neither pregnant nor in the weeks after a birth any more. */
  readonly group: AdultGroup | null;
  /** Of the register, by header. */
  readonly cells: AdultCells;
  readonly sheet: typeof MOTHER_SHEET;
}

const textOf = (raw: Raw | undefined): string => String(raw ?? '').trim();
const numberOf = (raw: Raw | undefined): number | null => (typeof raw === 'number' ? raw : null);

/** A cell of the register as a worksheet shows it. */
export function adultValue({ cells, sheet }: Adult, item: string): string {
  const [, , , , header = null] = sheet[item] ?? [];
  const raw = header === null ? null : (cells[header] ?? null);
  const day = header !== null && DAYS.includes(header) ? dayOfRaw(raw) : null;
  if (day) return longDay(day);
  return typeof raw === 'number' ? decimalText(raw, Number.isInteger(raw) ? 0 : 1) : textOf(raw);
}

const DAYS: readonly string[] = [motherTab, coupleTab].flatMap(({ columns }) =>
  columns.flatMap(({ header, format }) => (format === 'day' ? header : [])),
);

type Acts = ReadonlyMap<string, CaseChild['acts']>;

/** The women and couples, each once: of a woman her latest pregnancy. */
export const adultsFrom = (
  mothers: readonly AdultCells[],
  couples: readonly AdultCells[],
  acts: Acts,
): readonly CaseChild[] => [
  ...[...grouped(mothers, (cells) => textOf(cells['Kode Ibu'])).values()].map(latestOf).flatMap((cells) =>
    personOf(cells, acts, {
      code: 'Kode Ibu',
      name: 'Nama Ibu',
      other: 'Suami',
      adult: { group: groupOf(textOf(cells.Keadaan)), cells, sheet: MOTHER_SHEET },
    }),
  ),
  ...couples.flatMap((cells) =>
    personOf(cells, acts, {
      code: 'Kode Catin',
      name: 'Nama Perempuan',
      other: 'Nama Laki-laki',
      adult: { group: 'catin', cells, sheet: COUPLE_SHEET },
    }),
  ),
];

const lastContactOf = (cells: AdultCells): string => dayOfRaw(cells['Kontak Terakhir'] ?? null) ?? '';

/** Rows stand as they came in: the pregnancy that was told of last may be an earlier one. */
const latestOf = (rows: NonEmpty<AdultCells>): AdultCells =>
  [...rows].sort((a, b) => compareText(lastContactOf(b), lastContactOf(a)))[0] ?? rows[0];

const groupOf = (state: string): AdultGroup | null =>
  state === STATE_LABEL.pregnant ? 'bumil' : state === STATE_LABEL.nifas ? 'bufas' : null;

/** Of one who is not here any more nothing is done. */
const GONE: readonly string[] = [STATE_LABEL['mother-died'], STATE_LABEL.moved];
/** What was planned before it was for a pregnancy, or a child, that is lost; what was planned since is for her. */
const LOST: readonly string[] = [STATE_LABEL.lost, STATE_LABEL.stillborn, STATE_LABEL['newborn-died']];

/**
 * @param plannedOn when something was planned for her
 * @returns the day by which it was known that nothing of it is to be done any more; `null` where it is
 */
export function endedOn({ cells }: Adult, plannedOn: CalendarDate): CalendarDate | null {
  const state = textOf(cells.Keadaan);
  const last = dayOfRaw(cells['Kontak Terakhir'] ?? null);
  const isEnded = last !== null && (GONE.includes(state) || (LOST.includes(state) && plannedOn <= last));
  return isEnded ? last : null;
}

function personOf(
  cells: AdultCells,
  acts: Acts,
  named: { readonly code: string; readonly name: string; readonly other: string; readonly adult: Adult },
): readonly CaseChild[] {
  const code = textOf(cells[named.code]);
  if (code === '') return [];
  return [
    {
      code,
      name: textOf(cells[named.name]),
      sex: null,
      summary: {
        posyandu: textOf(cells.Posyandu),
        rw: numberOf(cells.RW),
        birthDate: null,
        residence: null,
      },
      knownFrom: null,
      hasBooklet: null,
      visits: [],
      // No text of a case has the name of the man either.
      motherName: textOf(cells[named.other]) || null,
      birthWeightKg: null,
      birthLengthCm: null,
      rt: numberOf(cells.RT),
      marks: { card: '', mother: '' },
      family: [],
      birthOrder: null,
      gestationWeeks: null,
      breastfed: [],
      headCm: null,
      acts: acts.get(code) ?? [],
      adult: named.adult,
    },
  ];
}

/** Below it a newborn was light, kg, or short, cm. */
const SMALL = { kg: 2.5, cm: 48 };
/** KRS: so many of the four at once. */
const MANY_RISKS = 2;

/** Why a woman or a couple is a candidate in the running semester; none of one of whom nothing was told in it. */
export function adultReasons({ group, cells }: Adult, from: CalendarDate): readonly string[] {
  const last = dayOfRaw(cells['Kontak Terakhir'] ?? null);
  if (group === null || last === null || last < from) return [];
  const isBelow = (header: string, limit: number): boolean => {
    const value = numberOf(cells[header]);
    return value !== null && value < limit;
  };
  if (group === 'catin') {
    const result = textOf(cells.Hasil);
    return [
      ...(result === STANDING_LABEL['under-age'] ? [ADULT_REASON.underAge] : []),
      ...(result === STANDING_LABEL.delay ? [ADULT_REASON.delay] : []),
    ];
  }
  const risks = textOf(cells['Risiko KRS']).split(', ').filter(Boolean);
  return [
    ...(textOf(cells.KEK) === '' ? [] : [ADULT_REASON.thin]),
    ...(textOf(cells.Anemia) === '' ? [] : [ADULT_REASON.blood]),
    ...(risks.length >= MANY_RISKS ? [ADULT_REASON.risks] : []),
    ...(isBelow('BB Lahir (kg)', SMALL.kg) || isBelow('PB Lahir (cm)', SMALL.cm)
      ? [ADULT_REASON.bornSmall]
      : []),
  ];
}

/** To which code each code of theirs leads: as it is shown, with its letter. */
export const shownCodes = (adults: readonly CaseChild[]): ReadonlyMap<ResponseCode, string> =>
  new Map(
    adults.flatMap(({ code }) => {
      const bare = parseAnyCode(code);
      return bare ? [[bare, code] as const] : [];
    }),
  );

/** Whether a code as it is shown is of a woman or a couple. */
export const isOfAdult = (code: string): boolean =>
  [WOMAN, COUPLE].some((letter) => code.startsWith(`${letter}-`));

/** The group of an audit that somebody is of, for people. */
export function groupText({ adult }: CaseChild, months: number | null): string {
  if (adult) return adult.group === null ? '' : GROUP_LABEL[adult.group];
  return months === null ? '' : months < 24 ? GROUP_LABEL.baduta : GROUP_LABEL.balita;
}
