import type { TimeZone } from '../../domain/calendar';
import type { Repair } from '../../domain/register/fold';
import { firstSubmittedAt, latestRevision } from '../../domain/register/response';
import { describeIssue } from '../../messages/issues';
import { COUNTS_MEANWHILE, MEND_ANSWERS, NOTES, REPAIR_KIND, UNKNOWN_NAME } from '../../messages/tabs';
import { candidateText, WORKLIST_CHOICE, WORKLIST_NOTES } from '../../messages/worklist';
import { type Cell, instant, KEPT, link, text } from '../cells';
import { ARCHIVE_HEADERS, archiveCells } from './archive';
import { INDEX_HEADER, indexCell } from './child-row';
import { type Column, KEY_HEADER, type Tab } from './tab';

export interface RepairRow {
  readonly repair: Repair;
  readonly zone: TimeZone;
}

const record = ({ repair }: RepairRow) => repair.reading.record;
const answers = (row: RepairRow) => latestRevision(record(row)).answers;
/** The child it is about, as far as that is known. */
const subject = ({ repair }: RepairRow) => repair.child ?? repair.named;
const issues = ({ repair }: RepairRow) => [...repair.stops, ...repair.warnings];

/** A response that belongs to a child is archived there. */
const archived = (row: RepairRow) => (row.repair.child ? [] : [record(row)]);

/** The column in which officers decide. */
export const CHOICE_HEADER = 'Keputusan';

const columns: readonly Column<RepairRow>[] = [
  {
    header: KEY_HEADER,
    width: 60,
    format: 'text',
    hidden: true,
    cell: ({ repair }) => text(repair.reading.order),
  },
  {
    header: 'Waktu Kirim',
    width: 140,
    format: 'instant',
    cell: (row) => instant(firstSubmittedAt(record(row)), row.zone),
  },
  {
    header: 'Jenis',
    width: 145,
    format: 'text',
    cell: ({ repair }) => text(repair.stops.length > 0 ? REPAIR_KIND.stops : REPAIR_KIND.warns),
  },
  { header: 'Posyandu', width: 120, format: 'text', cell: (row) => text(answers(row).posyandu ?? null) },
  {
    header: 'Nama Anak',
    width: 190,
    format: 'text',
    cell: (row) => text(answers(row).nama ?? subject(row)?.identity.name ?? null),
  },
  {
    header: 'Kode Anak',
    width: 105,
    format: 'text',
    cell: (row) => text(subject(row)?.code ?? row.repair.reading.named),
  },
  { header: 'Kader', width: 220, format: 'text', cell: (row) => text(latestRevision(record(row)).email) },
  {
    header: 'Masalah',
    width: 380,
    format: 'text',
    wrap: true,
    cell: (row) =>
      text(
        issues(row)
          .map((issue) => `• ${describeIssue(issue).problem}`)
          .join('\n'),
      ),
  },
  {
    header: 'Yang Perlu Dilakukan',
    width: 380,
    format: 'text',
    wrap: true,
    cell: (row) =>
      text([...new Set(issues(row).map((issue) => `• ${describeIssue(issue).remedy}`))].join('\n')),
  },
  {
    header: 'Mungkin Sama Dengan',
    width: 240,
    format: 'text',
    wrap: true,
    note: WORKLIST_NOTES.candidates,
    cell: ({ repair }) =>
      text(
        repair.candidates
          .map(({ code, identity: { name, birthDate } }) =>
            candidateText(name ?? UNKNOWN_NAME, code, birthDate),
          )
          .join('\n'),
      ),
  },
  {
    header: CHOICE_HEADER,
    width: 150,
    format: 'text',
    note: WORKLIST_NOTES.choice,
    choices: Object.values(WORKLIST_CHOICE),
    input: true,
    cell: () => KEPT,
  },
  {
    header: 'Sudah Dihitung',
    width: 100,
    format: 'text',
    note: NOTES.counts,
    cell: ({ repair }) => text(repair.counts ? COUNTS_MEANWHILE.yes : COUNTS_MEANWHILE.no),
  },
  { header: 'Tautan', width: 110, format: 'text', cell: (row) => link(MEND_ANSWERS, record(row).editUrl) },
  {
    header: INDEX_HEADER,
    width: 60,
    format: 'text',
    hidden: true,
    cell: ({ repair }) => indexCell([repair.reading]),
  },
  ...ARCHIVE_HEADERS.map(
    (header, part): Column<RepairRow> => ({
      header,
      width: 60,
      format: 'text',
      hidden: true,
      cell: (row) => (archived(row).length === 0 ? text(null) : (archiveCells(archived(row))[part] as Cell)),
    }),
  ),
];

/** The tab `Perlu Perbaikan`: one row per response with something to mend or to look at again, the newest on top. */
export const repairTab: Tab<RepairRow> = {
  title: 'Perlu Perbaikan',
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'newest-first',
  key: ({ repair }) => repair.reading.order,
  columns,
};
