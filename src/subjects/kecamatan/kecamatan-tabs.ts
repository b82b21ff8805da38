import { addedSettingsTab, type SettingsRow, settingsColumn } from '../../settings/tabs';
import { number, text } from '../../workbook/cells';
import { rawField, select } from '../../workbook/select';
import { column, KEY_HEADER, type Tab } from '../../workbook/tab';
import { COUNT_WORDS, RATE_WORDS, SHARE_HEADERS } from '../recap/words';
import { SUM_HEADERS, VERDICT_HEADERS } from './sum-words';
import {
  KECAMATAN_TITLES,
  LIST_EMAIL,
  LIST_HEADERS,
  LIST_TITLE,
  VERIFIED_HEADER,
  VERIFY_HEADERS,
  VERIFY_TITLE,
} from './tab-words';

/** The settings tab `Kelurahan`: whom a kecamatan adds up, and where the copy of each is. */
export const listTab: Tab<SettingsRow> = {
  ...addedSettingsTab(LIST_TITLE, 161, [
    settingsColumn(LIST_HEADERS.kelurahan, 200, { note: 'listKelurahan' }),
    settingsColumn(LIST_HEADERS.code, 130, { note: 'listCode' }),
    settingsColumn(LIST_HEADERS.copy, 420, { note: 'listCopy', wrap: true }),
    settingsColumn(LIST_EMAIL, 250, { note: 'listEmail', added: true }),
  ]),
  // Whoever stands there is counted, and gets mail.
  ownerOnly: true,
};

/** The settings tab `Verifikasi Sasaran`: how many children the camat's office says that a kelurahan has in a month. */
export const verifyTab = addedSettingsTab(VERIFY_TITLE, 169, [
  settingsColumn(VERIFY_HEADERS.month, 100, { note: 'verifyMonth' }),
  settingsColumn(VERIFY_HEADERS.kelurahan, 200),
  settingsColumn(VERIFY_HEADERS.target, 120, { note: 'verifyTarget' }),
  settingsColumn(VERIFY_HEADERS.by, 200, { note: 'verifyBy' }),
  settingsColumn(VERIFY_HEADERS.on, 110, { format: 'day' }),
  settingsColumn(VERIFY_HEADERS.remark, 300, { wrap: true }),
]);

export const LISTED = select(listTab, {
  kelurahan: rawField(LIST_HEADERS.kelurahan),
  code: rawField(LIST_HEADERS.code),
  copy: rawField(LIST_HEADERS.copy),
  email: rawField(LIST_EMAIL),
});

/** A row of a table of sums, in its place. */
export interface PlacedRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, string | number>>;
}

const placeOf = ({ at }: PlacedRow): string => String(at).padStart(5, '0');

/** A tab that is a table of sums: its columns by their headers, each with its width. */
const sumTab = (
  title: string,
  sheetId: number,
  frozenColumns: number,
  widths: readonly (readonly [header: string, width: number, added?: true])[],
): Tab<PlacedRow> => ({
  ...{ title, sheetId, frozenColumns, kind: 'computed', hidden: false, order: 'oldest-first' },
  ...{ added: true, filtered: true, key: placeOf },
  columns: [
    column(KEY_HEADER, 60, 'text', (row) => text(placeOf(row)), { hidden: true }),
    ...widths.map(([header, width, added]) =>
      column<PlacedRow>(
        header,
        width,
        'text',
        ({ cells: { [header]: cell = '' } }) => (typeof cell === 'number' ? number(cell) : text(cell)),
        { ...(width >= WRAPPED && { wrap: true }), ...(added && { added }) },
      ),
    ),
  ],
});

/** Pixels from which on a column has sentences. */
const WRAPPED = 200;

/** How each kelurahan stands in each month, and why. */
export const verdictTab = sumTab(KECAMATAN_TITLES.verdicts, 162, 4, [
  [VERDICT_HEADERS.month, 80],
  [VERDICT_HEADERS.kelurahan, 150],
  [VERDICT_HEADERS.state, 120],
  [VERDICT_HEADERS.counted, 80],
  [VERDICT_HEADERS.reason, 420],
  [VERDICT_HEADERS.asOf, 110],
  [VERDICT_HEADERS.code, 120],
  [VERIFIED_HEADER, 300, true],
]);

/** The sums of each month, and below them the shares of each kelurahan. */
export const kecamatanRecapTab = sumTab(KECAMATAN_TITLES.recap, 163, 4, [
  [SUM_HEADERS.month, 80],
  [SUM_HEADERS.kind, 95],
  [SUM_HEADERS.group, 140],
  [SUM_HEADERS.added, 100],
  [SUM_HEADERS.of, 100],
  ...Object.values(COUNT_WORDS).map((word) => [word, 90] as const),
  ...Object.values(RATE_WORDS).flatMap((word) => [
    [SHARE_HEADERS.percent(word), 110] as const,
    [SHARE_HEADERS.numerator(word), 100] as const,
    [SHARE_HEADERS.denominator(word), 100] as const,
  ]),
  [SUM_HEADERS.remark, 380],
]);

/** Needs, aid and plans as they are now. */
export const kecamatanNowTab = sumTab(KECAMATAN_TITLES.now, 164, 3, [
  [SUM_HEADERS.part, 100],
  [SUM_HEADERS.kind, 95],
  [SUM_HEADERS.group, 140],
  [SUM_HEADERS.anyName, 220],
  [SUM_HEADERS.anyDetail, 140],
  [SUM_HEADERS.count, 80],
  [SUM_HEADERS.outOf, 80],
  [SUM_HEADERS.month, 80],
]);
