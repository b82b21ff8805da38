import type { CalendarDate } from '../../kernel/calendar';
import { type Cell, number, text } from '../../workbook/cells';
import { type Column, column, KEY_HEADER, type Tab } from '../../workbook/tab';
import {
  COUNT_WORDS,
  GROUP_HEADERS,
  RATE_WORDS,
  RECAP_TITLE,
  REMARK_HEADER,
  S_SOURCE_HEADER,
  SHARE_HEADERS,
} from './words';

export type CountName = keyof typeof COUNT_WORDS;
export type ShareName = keyof typeof RATE_WORDS;

/** A share as its cells say it. */
export interface ShownShare {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Per cent, or why there is none. */
  readonly percent: number | string;
  readonly interval: string | null;
  readonly class: string | null;
}

/** A row of `Rekap`: one month of one group. */
export interface RecapRow {
  /** First day of the month. */
  readonly month: CalendarDate;
  readonly kind: string;
  readonly group: string;
  /** Places of the kind and of the group among those of the month. */
  readonly place: readonly [kind: number, group: number];
  /** `null` for what nobody has asked yet. */
  readonly counts: Readonly<Record<CountName, number | null>>;
  readonly shares: Readonly<Record<ShareName, ShownShare>>;
  readonly remark: string;
  /** Of those in the group, who counts in S by the register. */
  readonly registered: number;
  /** Where its S is from. */
  readonly sSource: string;
}

/** The latest month stands on top: months are counted backwards. */
const LAST_MONTH = 12 * 3_000;

function keyOf({ month, place, group }: RecapRow): string {
  const back = LAST_MONTH - (12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)));
  const places = place.map((one) => String(one).padStart(3, '0'));
  return [String(back).padStart(5, '0'), ...places, group].join(' ');
}

const noteOf = (name: string): string => `recap${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const DOUBTFUL = /^doubtful/;

/** Pixels of a letter of a header, and of what stands beside it. */
const LETTER = 9;
const MARGIN = 34;

/** Wide enough for the longest word of a header: it would be broken else. */
const widthOf = (header: string, least: number): number =>
  Math.max(least, MARGIN + LETTER * Math.max(...header.split(' ').map(({ length }) => length)));

const countColumn = (name: CountName): Column<RecapRow> =>
  column(COUNT_WORDS[name], widthOf(COUNT_WORDS[name], 52), 'integer', ({ counts }) => number(counts[name]), {
    note: DOUBTFUL.test(name) ? noteOf('doubtful') : noteOf(name),
  });

/** Shares that have the name of a count have a note of their own. */
const shareNote = (name: ShareName): string => noteOf(name in COUNT_WORDS ? `${name}Share` : name);

const percentCell = (percent: number | string): Cell =>
  typeof percent === 'number' ? number(percent) : text(percent);

/** Rates by which a kelurahan is judged have a class; all but full counts an interval. */
const CLASSED: readonly ShareName[] = ['stunting', 'wasting', 'overweight'];
export const FULL_COUNTS: readonly ShareName[] = ['attendance', 'booklet', 'vitaminA'];

function shareColumns(name: ShareName): readonly Column<RecapRow>[] {
  const word = RATE_WORDS[name];
  const columns = [
    column<RecapRow>(
      SHARE_HEADERS.percent(word),
      widthOf(word, 85),
      'percent',
      ({ shares }) => percentCell(shares[name].percent),
      {
        note: shareNote(name),
      },
    ),
    column<RecapRow>(SHARE_HEADERS.numerator(word), widthOf(`${word}:`, 78), 'integer', ({ shares }) =>
      number(shares[name].numerator),
    ),
    column<RecapRow>(SHARE_HEADERS.denominator(word), widthOf(`${word}:`, 70), 'integer', ({ shares }) =>
      number(shares[name].denominator),
    ),
  ];
  if (!FULL_COUNTS.includes(name))
    columns.push(
      column(SHARE_HEADERS.interval(word), 110, 'text', ({ shares }) => text(shares[name].interval), {
        note: noteOf('interval'),
      }),
    );
  if (CLASSED.includes(name))
    columns.push(
      column(SHARE_HEADERS.class(word), 110, 'text', ({ shares }) => text(shares[name].class), {
        note: noteOf('class'),
      }),
    );
  return columns;
}

/** The tab `Rekap`: a row for each month and group, the latest month on top, in it the kelurahan first. */
export const recapTab: Tab<RecapRow> = {
  title: RECAP_TITLE,
  sheetId: 107,
  filtered: true,
  kind: 'computed',
  hidden: false,
  frozenColumns: 4,
  order: 'oldest-first',
  added: true,
  key: keyOf,
  columns: [
    column(KEY_HEADER, 60, 'text', (row) => text(keyOf(row)), { hidden: true }),
    column(GROUP_HEADERS.month, 78, 'text', ({ month }) => text(month.slice(0, 7))),
    column(GROUP_HEADERS.kind, 84, 'text', ({ kind }) => text(kind), { wrap: true }),
    column(GROUP_HEADERS.group, 104, 'text', ({ group }) => text(group), { wrap: true }),
    ...(Object.keys(COUNT_WORDS) as CountName[]).map(countColumn),
    ...(Object.keys(RATE_WORDS) as ShareName[]).flatMap(shareColumns),
    column(REMARK_HEADER, 320, 'text', ({ remark }) => text(remark || null), { wrap: true }),
    column(S_SOURCE_HEADER, 260, 'text', ({ sSource }) => text(sSource), {
      wrap: true,
      note: 'recapSSource',
      added: true,
    }),
  ],
};
