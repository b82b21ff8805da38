import type { TimeZone } from '../../../kernel/calendar';
import { parseCode } from '../../../kernel/code';
import { withoutNumbers } from '../../../kernel/identity/masked';
import { indexColumn } from '../../../ledger/index-column';
import { archiveColumns } from '../../../ledger/responses/archive';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import { type Cell, instant, KEPT, link, text } from '../../../workbook/cells';
import { wordField } from '../../../workbook/select';
import { type Column, column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import { readingsTokens } from '../recognition/keys';
import type { Repair } from '../register/fold';
import { describeIssue } from '../submission/words';
import { REPAIR_COLOURS } from './colours';
import { STRANGER_HEADER, strangerCell } from './stranger-cell';
import { COUNTS_MEANWHILE, FORMER_REPAIR_KINDS, MEND_ANSWERS, REPAIR_KIND, UNKNOWN_NAME } from './words';
import { candidateText, WORKLIST_CHOICE, wouldText } from './worklist-words';

export interface RepairRow {
  readonly repair: Repair;
  readonly zone: TimeZone;
}

const record = ({ repair }: RepairRow) => repair.reading.record;
/** The last answers that say whom they are about: a refusal says that of nobody. */
const answers = (row: RepairRow) => {
  const { revisions } = record(row);
  const telling = [...revisions]
    .reverse()
    .find(({ answers: { nama = '', anak = '' } }) => nama !== '' || parseCode(anak) !== null);
  return (telling ?? latestRevision(record(row))).answers;
};
/** The child it is about, as far as that is known. */
const subject = ({ repair }: RepairRow) => repair.child ?? repair.named;
const issues = ({ repair }: RepairRow) => [...repair.stops, ...repair.warnings];

/** A response that belongs to a child is archived there. */
const archived = (row: RepairRow) => (row.repair.child ? [] : [record(row)]);

/** What is the matter with a row, whichever release has written it. */
export const repairKindField = wordField('Jenis', FORMER_REPAIR_KINDS);

/** The column in which officers decide. */
export const CHOICE_HEADER = 'Keputusan';

/** Who sent it. */
export const SENDER_HEADER = 'Kader';

/** What people typed may hold a NIK anywhere. */
const legible = (typed: string | null): Cell => text(typed && withoutNumbers(typed));

const columns: readonly Column<RepairRow>[] = [
  column(KEY_HEADER, 60, 'text', ({ repair }) => text(repair.reading.order), { hidden: true }),
  column('Waktu Kirim', 140, 'instant', (row) => instant(firstSubmittedAt(record(row)), row.zone)),
  column('Jenis', 145, 'text', ({ repair }) =>
    text(repair.stops.length > 0 ? REPAIR_KIND.stops : REPAIR_KIND.warns),
  ),
  column('Posyandu', 120, 'text', (row) => text(answers(row).posyandu ?? null)),
  column('Nama Anak', 190, 'text', (row) =>
    legible(answers(row).nama ?? subject(row)?.identity.name ?? null),
  ),
  column('Kode Anak', 105, 'text', (row) => text(subject(row)?.code ?? row.repair.reading.named)),
  column(SENDER_HEADER, 220, 'text', (row) => text(senderLabel(latestRevision(record(row))))),
  column(
    'Masalah',
    380,
    'text',
    (row) =>
      legible(
        issues(row)
          .map((issue) => `• ${describeIssue(issue).problem}`)
          .concat(row.repair.would.map(wouldText))
          .join('\n'),
      ),
    { wrap: true },
  ),
  column(
    'Yang Perlu Dilakukan',
    380,
    'text',
    (row) => text([...new Set(issues(row).map((issue) => `• ${describeIssue(issue).remedy}`))].join('\n')),
    { wrap: true },
  ),
  column(
    'Mungkin Sama Dengan',
    240,
    'text',
    ({ repair }) =>
      text(
        repair.candidates
          .map(({ code, identity: { name, birthDate } }) =>
            candidateText(name ?? UNKNOWN_NAME, code, birthDate),
          )
          .join('\n'),
      ),
    { wrap: true, note: 'candidates' },
  ),
  column(CHOICE_HEADER, 150, 'text', () => KEPT, {
    note: 'choice',
    choices: Object.values(WORKLIST_CHOICE),
    input: true,
  }),
  column(
    'Sudah Dihitung',
    100,
    'text',
    ({ repair }) => text(repair.counts ? COUNTS_MEANWHILE.yes : COUNTS_MEANWHILE.no),
    { note: 'counts' },
  ),
  column('Tautan', 110, 'text', (row) => link(MEND_ANSWERS, record(row).editUrl)),
  indexColumn(({ repair }) => readingsTokens([repair.reading])),
  ...archiveColumns(archived),
  column(STRANGER_HEADER, 60, 'text', ({ repair }) => text(strangerCell(repair.stranger)), {
    hidden: true,
    added: true,
  }),
];

/** The tab `Perlu Perbaikan`: one row per response with something to mend or to look at again, the newest on top. */
export const repairTab: Tab<RepairRow> = {
  title: 'Perlu Perbaikan',
  sheetId: 104,
  filtered: true,
  colours: REPAIR_COLOURS,
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'newest-first',
  key: ({ repair }) => repair.reading.order,
  columns,
};
