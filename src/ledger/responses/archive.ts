import { FIRST_FORM } from '../../kernel/first-form';
import type { Sign } from '../../kernel/hmac';
import { CELL_LIMIT, type Cell, rawOf, text } from '../../workbook/cells';
import { type RowSelection, type Span, select, textField } from '../../workbook/select';
import { type AnyTab, type Column, column } from '../../workbook/tab';
import { responseIdOf } from './fillings';
import { type Answers, byTime, type ResponseRecord, type Revision } from './response';
import { withOpenNumbers, withSealedNumbers } from './sealed-numbers';
import { isSealed, type Seals, sealedSenderFrom, sealedSenderText } from './sender-seal';

/**
 * Hidden columns that hold the responses a row was computed from, so that handling the next one needs only that row. All of
 * it stands in `Kiriman` too, which is the source.
 */
export const ARCHIVE_HEADERS = ['Arsip', 'Arsip 2', 'Arsip 3'] as const;

/** Stands in the first column when the responses do not fit: then they have to be read from `Kiriman`. */
export const OVERFLOW = '!';

type PackedRevision =
  | readonly [submittedAt: number, digest: string, email: string, answers: Answers]
  | readonly [submittedAt: number, digest: string, email: string, answers: Answers, sender: string];
/** The form is left out where it is that of the first release, which packed no other. */
type PackedRecord =
  | readonly [id: string, editUrl: string, revisions: readonly PackedRevision[]]
  | readonly [id: string, editUrl: string, revisions: readonly PackedRevision[], form: string];

/** The cells of a row's archive, as they may be written once `sealedArchive` has been over them. */
export const archiveCells = (records: readonly ResponseRecord[]): readonly Cell[] =>
  spread(asciiJson(packedRecords(records)));

/** Responses as an archive holds them. */
export const packedRecords = (records: readonly ResponseRecord[]): readonly PackedRecord[] =>
  records.map(({ id: filling, form, editUrl, revisions, elsewhere = [] }): PackedRecord => {
    const id = responseIdOf(filling);
    const packedRevisions = [...revisions, ...elsewhere]
      .sort(byTime)
      .map(({ submittedAt, digest, email, answers, ...sentBy }): PackedRevision => {
        const sender = sealedSenderText(sentBy);
        return sender === ''
          ? [submittedAt, digest, email, answers]
          : [submittedAt, digest, email, answers, sender];
      });
    return form === FIRST_FORM ? [id, editUrl, packedRevisions] : [id, editUrl, packedRevisions, form];
  });

function spread(json: string): readonly Cell[] {
  const fits = json.length <= CELL_LIMIT * ARCHIVE_HEADERS.length;
  return ARCHIVE_HEADERS.map((_, part) => {
    if (!fits) return text(part === 0 ? OVERFLOW : null);
    return text(json.slice(part * CELL_LIMIT, (part + 1) * CELL_LIMIT));
  });
}

/** An archive with the numbers of persons in it sealed, so that whoever downloads the tab does not get them. */
export function sealedArchive(cells: readonly Cell[], sign: Sign): readonly Cell[] {
  const json = cells.map((cell) => rawOf(cell) ?? '').join('');
  const sealed = withSealedNumbers(json, sign);
  return sealed === json ? cells : spread(sealed);
}

/** A text over the cells of an archive, with the numbers of persons in its strings sealed. */
export const sealedParts = (json: string, sign: Sign): readonly Cell[] =>
  spread(withSealedNumbers(json, sign));

/** In ASCII alone, so that a piece can be cut off anywhere without halving a character. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What is read of one row's archive. */
export const archiveOf = (tab: AnyTab, rows?: Span) =>
  select(
    tab,
    {
      first: textField(ARCHIVE_HEADERS[0]),
      second: textField(ARCHIVE_HEADERS[1]),
      third: textField(ARCHIVE_HEADERS[2]),
    },
    rows,
  );

type ArchiveRow = ReturnType<typeof archiveOf> extends RowSelection<infer Row> ? Row : never;

export const NO_ARCHIVE: ArchiveRow = { first: '', second: '', third: '' };

export const isEmptyArchive = ({ first, second, third }: ArchiveRow): boolean =>
  first + second + third === '';

/** @returns the responses, or `null` when they did not fit, somebody changed the cells, or another secret sealed them */
export function readArchive(
  { first, second, third }: ArchiveRow,
  seals: Seals,
): readonly ResponseRecord[] | null {
  const { sign, complete } = seals;
  const json = withOpenNumbers(first + second + third, sign);
  if (json === null || json === OVERFLOW) return null;
  try {
    const records = unpackedRecords(json);
    const isWhole = records.every((record) =>
      record.revisions.every((revision) => isSealed(record, revision, sign)),
    );
    if (complete && !isWhole) throw new SyntaxError('a sender whose seal does not fit');
    return records;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** @throws SyntaxError and TypeError for what was not packed so */
export const unpackedRecords = (json: string): readonly ResponseRecord[] =>
  (JSON.parse(json) as readonly PackedRecord[]).map(([id, editUrl, revisions, form = FIRST_FORM]) => {
    const [first, ...rest] = revisions.map(unpack);
    if (!first) throw new SyntaxError('a response without a revision');
    return { id, form, editUrl, revisions: [first, ...rest] };
  });

const unpack = ([submittedAt, digest, email, answers, sender = '']: PackedRevision): Revision => ({
  submittedAt,
  digest,
  email,
  answers,
  ...sealedSenderFrom(sender),
});

/** The archive of a row whose responses are to be read from `Kiriman` alone, by header. */
export const ELSEWHERE: Readonly<Record<(typeof ARCHIVE_HEADERS)[number], Cell>> = {
  Arsip: text(OVERFLOW),
  'Arsip 2': text(null),
  'Arsip 3': text(null),
};

/** Hidden columns with the archive of a row, for a tab whose rows keep responses. */
export const archiveColumns = <Row>(
  records: (row: Row) => readonly ResponseRecord[],
): readonly Column<Row>[] =>
  ARCHIVE_HEADERS.map((header, part) =>
    column(
      header,
      60,
      'text',
      (row) => {
        const held = records(row);
        return held.length === 0 ? text(null) : (archiveCells(held)[part] as Cell);
      },
      { hidden: true },
    ),
  );
