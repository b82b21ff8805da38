import type { CalendarDate, TimeZone } from '../../../kernel/calendar';
import {
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../kernel/growth/words';
import { NO_PLACE, PLACE_SOURCE_LABEL } from '../../../kernel/place/words';
import { longDay } from '../../../kernel/words';
import { indexColumn } from '../../../ledger/index-column';
import { archiveColumns } from '../../../ledger/responses/archive';
import type { ResponseRecord } from '../../../ledger/responses/response';
import { type Cell, day, instant, link, number, text } from '../../../workbook/cells';
import { type Field, textField } from '../../../workbook/select';
import { type Column, column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import { readingsTokens } from '../recognition/keys';
import { type Child, readingsOf } from '../register/child';
import type { Earlier } from '../register/earlier';
import type { Identity } from '../submission/submission';
import { childStatus } from '../summary/child-status';
import type { ChildSummary } from '../summary/child-summary';
import { householdMarks } from '../summary/household-marks';
import { statusVisit } from '../summary/status-visit';
import type { Visit } from '../visits/visit';
import { category, label } from './category';
import { STATUS_COLOURS } from './colours';
import { dangerOfChild } from './danger-text';
import { type EarlierPicture, earlierCell, readEarlier } from './earlier-cell';
import { readSummary, summaryCell } from './summary-cell';
import { BY_CARD, growthText, KNOWN_NUMBER, OPEN_FORM, SEX_LABEL, STATUS_LABEL, yesNo } from './words';

/** A child as a row of `Data Anak`, with what only the form and the workbook's settings know. */
export interface ChildRow {
  readonly child: Child;
  readonly earlier: Earlier;
  readonly zone: TimeZone;
  /** Day of the newest revision in the journal: by it children turn five. */
  readonly asOf: CalendarDate | null;
  /** The form, filled in for this child as far as it goes. */
  readonly formUrl: string | null;
}

const SUMMARY_HEADER = 'Ringkas';

/** What counts and maps need of a child; `null` for a cell that somebody typed into. */
export const summaryField: Field<ChildSummary | null> = { header: SUMMARY_HEADER, read: readSummary };

/** The columns that change as time passes, in the order of {@link statusCells}. */
export const STATUS_HEADERS = ['Status', 'Tanggal Status'] as const;

export function statusCells(
  child: Pick<ChildSummary, 'birthDate' | 'residence'>,
  asOf: CalendarDate | null,
): readonly [Cell, Cell] {
  const { status, since } = childStatus(child, asOf);
  return [text(STATUS_LABEL[status]), day(since)];
}

const lastVisit = ({ child }: ChildRow) => statusVisit(child.visits)?.visit ?? null;

/** Says where the child's card has the word in the row, or would have it. */
function cardText({ visits }: Child): string | null {
  const last = visits[visits.length - 1];
  const { card = 'none' } = statusVisit(visits) ?? {};
  return card === 'none' || !last ? null : BY_CARD[card](longDay(last.measurement.measuredOn));
}

/** By the last weighing up to the visit that the status goes by. */
function growthOf(child: Child): string | null {
  const visits: readonly Visit[] = child.visits;
  const shown = statusVisit(visits);
  const upTo = shown?.card === 'left-out' ? visits.slice(0, visits.indexOf(shown.visit) + 1) : visits;
  const last = upTo.filter(({ gain }) => gain.mark !== null).pop();
  return last ? growthText(last.gain) : null;
}

const status = ({ child, asOf }: ChildRow) =>
  statusCells({ birthDate: child.identity.birthDate, residence: child.residence }, asOf);

const told = (header: string, width: number, cell: (identity: Identity) => string | null): Column<ChildRow> =>
  column(header, width, 'text', ({ child }) => text(cell(child.identity)));

/** Only that there is one: the number itself is in the journal, and officers see it in the sidebar. */
const numbered = (header: string, cell: (identity: Identity) => string | null): Column<ChildRow> =>
  column(header, 140, 'text', ({ child }) => text(cell(child.identity) === null ? null : KNOWN_NUMBER), {
    note: 'hiddenNumber',
  });

const counted = (
  header: string,
  width: number,
  format: 'integer' | 'decimal',
  cell: (identity: Identity) => number | null,
): Column<ChildRow> => column(header, width, format, ({ child }) => number(cell(child.identity)));

const measured = (
  header: string,
  width: number,
  format: 'integer' | 'decimal' | 'z',
  cell: (visit: Visit) => number | null | undefined,
  options: Pick<Column<ChildRow>, 'note' | 'formerly'> = {},
): Column<ChildRow> =>
  column(
    header,
    width,
    format,
    (row) => {
      const visit = lastVisit(row);
      return number((visit && cell(visit)) ?? null);
    },
    options,
  );

const indicated = (header: string, width: number, cell: (visit: Visit) => Cell): Column<ChildRow> =>
  column(
    header,
    width,
    'text',
    (row) => {
      const visit = lastVisit(row);
      return visit ? cell(visit) : text(null);
    },
    { note: 'indication' },
  );

const Z_NOTE = { note: 'z' };

const shown: readonly Column<ChildRow>[] = [
  column('Kode Anak', 105, 'text', ({ child }) => text(child.code), { note: 'code' }),
  told('Nama Anak', 190, ({ name }) => name),
  column('JK', 55, 'text', ({ child }) => label(SEX_LABEL, child.identity.sex)),
  column('Tanggal Lahir', 100, 'day', ({ child }) => day(child.identity.birthDate)),
  column('Posyandu', 120, 'text', ({ child }) => text(child.posyandu)),
  column(STATUS_HEADERS[0], 110, 'text', (row) => status(row)[0], { note: 'status' }),
  column(STATUS_HEADERS[1], 100, 'day', (row) => status(row)[1]),
  counted('RW', 60, 'integer', ({ rw }) => rw),
  counted('RT', 60, 'integer', ({ rt }) => rt),
  column('Ukur Terakhir', 100, 'day', (row) => day(lastVisit(row)?.measurement.measuredOn ?? null)),
  measured('Umur (bulan)', 85, 'integer', ({ completedMonths }) => completedMonths, {
    note: 'completedMonths',
    formerly: ['Usia (bulan)'],
  }),
  measured('Berat (kg)', 75, 'decimal', ({ measurement }) => measurement.weightKg),
  measured('Tinggi (cm)', 80, 'decimal', ({ measurement }) => measurement.lengthHeightCm),
  measured('LiLA (cm)', 70, 'decimal', ({ measurement }) => measurement.armCm),
  indicated('TB/U', 110, ({ status, scores }) =>
    category(LENGTH_HEIGHT_FOR_AGE_LABEL, status.lengthHeightForAge, scores.lengthHeightForAge),
  ),
  measured('ZS TB/U', 65, 'z', ({ scores }) => scores.lengthHeightForAge?.z, Z_NOTE),
  indicated('BB/TB', 125, ({ status, scores }) =>
    category(WASTING_LABEL, status.weightForLengthHeight, scores.weightForLengthHeight),
  ),
  measured('ZS BB/TB', 70, 'z', ({ scores }) => scores.weightForLengthHeight?.z, Z_NOTE),
  indicated('BB/U', 165, ({ status, scores }) =>
    category(WEIGHT_FOR_AGE_LABEL, status.weightForAge, scores.weightForAge),
  ),
  measured('ZS BB/U', 65, 'z', ({ scores }) => scores.weightForAge?.z, Z_NOTE),
  column('Tanda Gizi Buruk', 190, 'text', ({ child }) => text(dangerOfChild(child)), { note: 'indication' }),
  column('Jumlah Ukur', 85, 'integer', ({ child }) => number(child.visits.length)),
  told('Nama Ibu', 160, ({ motherName }) => motherName),
  told('Nama Ayah', 160, ({ fatherName }) => fatherName),
  told('HP', 110, ({ phone }) => phone),
  told('Alamat', 220, ({ address }) => address),
  numbered('NIK', ({ nik }) => nik),
  numbered('No KK', ({ familyCardNumber }) => familyCardNumber),
  counted('Anak Ke', 60, 'integer', ({ birthOrder }) => birthOrder),
  counted('BB Lahir (kg)', 75, 'decimal', ({ birthWeightKg }) => birthWeightKg),
  counted('PB Lahir (cm)', 75, 'decimal', ({ birthLengthCm }) => birthLengthCm),
  counted('Usia Kehamilan (minggu)', 110, 'integer', ({ gestationWeeks }) => gestationWeeks),
  told('Lokasi', 180, ({ location }) => location),
  column('Lintang', 85, 'coordinate', ({ child }) => number(child.place?.point.lat ?? null)),
  column('Bujur', 85, 'coordinate', ({ child }) => number(child.place?.point.lng ?? null)),
  column(
    'Sumber Titik',
    150,
    'text',
    ({ child }) => text(child.place ? PLACE_SOURCE_LABEL[child.place.source] : NO_PLACE),
    {
      note: 'place',
    },
  ),
  column('Ketelitian (m)', 100, 'integer', ({ child }) => number(child.place?.precisionMetres ?? null), {
    note: 'precision',
  }),
  column('Terdaftar', 140, 'instant', ({ child, zone }) => instant(child.registeredAt, zone)),
  column('Formulir', 110, 'text', ({ formUrl }) => link(OPEN_FORM, formUrl)),
  column('Lewat Kartu', 260, 'text', ({ child }) => text(cardText(child)), { added: true, note: 'byCard' }),
  column('N/T', 190, 'text', ({ child }) => text(growthOf(child)), { added: true, note: 'gainOfChild' }),
  column('Umur Koreksi (bulan)', 95, 'integer', (row) => number(lastVisit(row)?.correctedAgeMonths ?? null), {
    added: true,
    formerly: ['Usia Koreksi (bulan)'],
    note: 'correctedAge',
  }),
  column('Buku KIA', 75, 'text', ({ child }) => text(yesNo(child.identity.hasBooklet)), { added: true }),
];

const records = ({ child }: ChildRow): readonly ResponseRecord[] =>
  readingsOf(child).map(({ record }) => record);

const EARLIER_HEADER = 'Sebelumnya';

/** What was known of the child before the month of its latest change: by it the web map is drawn. */
export const earlierField: Field<EarlierPicture | null> = { header: EARLIER_HEADER, read: readEarlier };

const CARD_HEADER = 'Tanda KK';
const MOTHER_HEADER = 'Tanda Ibu';
const MARK = { hidden: true, sealed: true, added: true } as const;

/** What the child's household is known by; '' for what is not known. */
export const HOUSEHOLD_FIELDS = { card: textField(CARD_HEADER), mother: textField(MOTHER_HEADER) };

const bookkeeping: readonly Column<ChildRow>[] = [
  indexColumn(({ child }) => readingsTokens(readingsOf(child))),
  column(EARLIER_HEADER, 60, 'text', ({ earlier }) => earlierCell(earlier), { hidden: true, added: true }),
  column(CARD_HEADER, 60, 'text', ({ child }) => text(householdMarks(child.identity).card), MARK),
  column(MOTHER_HEADER, 60, 'text', ({ child }) => text(householdMarks(child.identity).mother), MARK),
  column(SUMMARY_HEADER, 60, 'text', ({ child }) => summaryCell(child), { hidden: true }),
  ...archiveColumns(records),
];

/** The tab `Data Anak`: one row per registered child, as last measured. */
export const childTab: Tab<ChildRow> = {
  title: 'Data Anak',
  sheetId: 102,
  filtered: true,
  colours: STATUS_COLOURS,
  kind: 'computed',
  hidden: false,
  frozenColumns: 3,
  order: 'oldest-first',
  key: ({ child }) => child.order,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ child }) => text(child.order), { hidden: true }),
    ...shown,
    ...bookkeeping,
  ],
};
