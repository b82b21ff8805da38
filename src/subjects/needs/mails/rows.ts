// What mails about needs are written from: rows of `Perlu Tindakan`, `Tindakan` and `Data Anak`, as they stand when a mail leaves.
import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../../kernel/code';
import { withoutNumbers } from '../../../kernel/identity/masked';
import type { MailContext } from '../../../post/mail-kind';
import { publicPosyandu } from '../../../settings/settings';
import { dayOfRaw } from '../../../workbook/cells';
import { numberField, rawField, select, textField } from '../../../workbook/select';
import { KEY_HEADER } from '../../../workbook/tab';
import { isWatched } from '../../children/summary/child-status';
import type { ChildSummary } from '../../children/summary/child-summary';
import { childTab, summaryField } from '../../children/tabs/child-tab';
import { repairTab } from '../../children/tabs/repair-tab';
import { UNKNOWN_NAME } from '../../children/tabs/words';
import { ACT_KINDS, type ActKind } from '../acts/act';
import { ACT_LABEL } from '../acts/act-words';
import { isNeedKind, LEVELS, type Level, type NeedKind, URGENCIES, type Urgency } from '../kinds/need-kinds';
import { LEVEL_LABEL, URGENCY_LABEL, withoutStatuses } from '../open/words';
import { actTab } from '../tabs/act-tab';
import { ACT_REPAIR } from '../tabs/words';
import { readNeedKey, worklistTab } from '../tabs/worklist-tab';

const TASKS = select(worklistTab, {
  key: textField(KEY_HEADER),
  name: textField('Nama Anak'),
  urgency: textField('Tingkat'),
  overdueDays: numberField('Terlambat (hari)'),
  why: textField('Mengapa'),
  posyandu: textField('Posyandu'),
  rw: numberField('RW'),
  rt: numberField('RT'),
  level: textField('Tugas'),
  assigned: textField('Ditugaskan Kepada'),
  since: rawField('Sejak'),
  seen: rawField('Terlihat'),
  lastAct: textField('Tindakan Terakhir'),
  postponed: textField('Ditunda'),
  task: textField('Tugas Awal'),
  findings: textField('Temuan'),
});

/** Something that is to be done for a child, as a mail tells it. */
export interface Task {
  readonly code: ResponseCode;
  readonly kind: NeedKind;
  readonly name: string;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly urgency: Urgency;
  readonly due: CalendarDate;
  readonly since: CalendarDate;
  /** The day that last showed what is most pressing of it. */
  readonly seenOn: CalendarDate;
  readonly overdueDays: number;
  /** Whose task it is by its nature, and whom it has reached. */
  readonly task: Level;
  readonly level: Level;
  readonly assigned: string;
  readonly why: string;
  readonly lastAct: string;
  /** Codes of what was found. */
  readonly findings: readonly string[];
}

/**
 * What is to be done and nobody has put off, the most pressing first. Rows that somebody damaged are passed over. While z-scores differ from
 * those of WHO a task stays open, without the status that has opened it.
 */
export const tasksOf = ({
  rowsOf,
  settings,
  areFiguresWithheld,
}: Pick<MailContext, 'rowsOf' | 'settings' | 'areFiguresWithheld'>): readonly Task[] => {
  const rows = rowsOf(TASKS);
  const stale = staleRows(rows, rowsOf);
  return rows.flatMap((row): readonly Task[] => {
    if (stale.has(row.key)) return [];
    const key = readNeedKey(row.key);
    const code = parseCode(key?.code ?? '');
    const due = parseIsoDate(key?.due ?? '');
    const urgency = URGENCIES.find((one) => URGENCY_LABEL[one] === row.urgency);
    const level = LEVELS.find((one) => LEVEL_LABEL[one] === row.level);
    if (!key || !code || !due || !urgency || !level || !isNeedKind(key.kind) || row.postponed) return [];
    const { rt, rw, assigned, lastAct } = row;
    return [
      {
        code,
        kind: key.kind,
        name: nameFrom(row.name),
        posyandu: publicPosyandu(row.posyandu, settings),
        rt,
        rw,
        urgency,
        due,
        since: dayOfRaw(row.since) ?? due,
        seenOn: dayOfRaw(row.seen) ?? dayOfRaw(row.since) ?? due,
        overdueDays: row.overdueDays ?? 0,
        task: LEVELS.find((one) => one === row.task) ?? level,
        level,
        assigned,
        why: areFiguresWithheld ? withoutStatuses(row.why) : row.why,
        lastAct,
        findings: row.findings.split(' ').filter((one) => one !== ''),
      },
    ];
  });
};

/** Keys of rows that no fold makes, and whose child is not registered any more: they go once they are worked out anew. */
function staleRows(
  rows: readonly { readonly key: string }[],
  rowsOf: MailContext['rowsOf'],
): ReadonlySet<string> {
  const workedOut = rows.filter(({ key }) => worklistTab.workedOut?.(key));
  if (workedOut.length === 0) return new Set();
  const known = new Set(rowsOf(CHILDREN).map(({ code }) => code));
  return new Set(workedOut.flatMap(({ key }) => (known.has(readNeedKey(key)?.code ?? '') ? [] : [key])));
}

/** A number typed for a name may be a NIK. */
const nameFrom = (typed: string): string => withoutNumbers(typed) || UNKNOWN_NAME;

const CHILDREN = select(childTab, {
  summary: summaryField,
  code: textField('Kode Anak'),
  name: textField('Nama Anak'),
});

/** A child that the posyandu expects. */
export interface Expected {
  readonly code: ResponseCode;
  readonly name: string;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly measuredOn: CalendarDate | null;
}

/** Children whom the kelurahan follows on a day, by RW, RT and name. */
export const expectedOn = (day: CalendarDate, { rowsOf }: Pick<MailContext, 'rowsOf'>): readonly Expected[] =>
  rowsOf(CHILDREN)
    .flatMap(({ summary, code: written, name }): readonly Expected[] => {
      const code = parseCode(written);
      if (!summary || !code || !isWatched(summary, day)) return [];
      const { posyandu, rt, rw, measuredOn } = summary;
      return [{ code, name: nameFrom(name), posyandu, rt, rw, measuredOn }];
    })
    .sort(byHome);

/** What figures are made from. */
export const summariesOf = ({ rowsOf }: Pick<MailContext, 'rowsOf'>): readonly ChildSummary[] =>
  rowsOf(CHILDREN).flatMap(({ summary }) => summary ?? []);

interface Housed {
  readonly name: string;
  readonly rt: number | null;
  readonly rw: number | null;
}

/** What is not known comes last. */
const LAST = 10_000;

export const byHome = (a: Housed, b: Housed): number =>
  (a.rw ?? LAST) - (b.rw ?? LAST) || (a.rt ?? LAST) - (b.rt ?? LAST) || a.name.localeCompare(b.name, 'id');

const ACTS = select(actTab, {
  key: textField(KEY_HEADER),
  on: rawField('Tanggal'),
  kind: textField('Tindakan'),
});
const REPAIRS = select(repairTab, { key: textField(KEY_HEADER), kind: textField('Jenis') });

/** Kinds of the acts from one day to another, both included. What its sender may not do, and is asked about, has not been done. */
export const actsBetween = (
  from: CalendarDate,
  to: CalendarDate,
  { rowsOf }: Pick<MailContext, 'rowsOf'>,
): readonly ActKind[] => {
  const asked = new Set(rowsOf(REPAIRS).flatMap(({ key, kind }) => (kind === ACT_REPAIR ? [key] : [])));
  return rowsOf(ACTS).flatMap(({ key, on, kind }) => {
    const day = dayOfRaw(on);
    const known = ACT_KINDS.find((one) => ACT_LABEL[one] === kind);
    return known && day && day >= from && day <= to && !asked.has(key) ? [known] : [];
  });
};
