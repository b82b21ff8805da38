import type { FormLinks } from '../../forms/state';
import { day, link, number, type Raw, text } from '../../workbook/cells';
import { column, columnAt, type RenderedRow, renderRow, type Tab } from '../../workbook/tab';
import { actUrl } from '../children/links/act-links';
import { childFormUrl } from '../children/links/form-links';
import type { Urgency } from '../needs/kinds/need-kinds';
import { LINK, NEED_LABEL, URGENCY_LABEL } from '../needs/open/words';
import type { CopiedNeed } from './copied-needs';
import { ASSIGNED_TO, PUT_OFF } from './words';

/** A need as a row of a copy. */
export interface NeedCopyRow {
  readonly need: CopiedNeed;
  readonly links: FormLinks;
}

const HEADERS = {
  name: 'Nama Anak',
  toDo: 'Yang Perlu Dilakukan',
  due: 'Paling Lambat',
  urgency: 'Tingkat',
  code: 'Kode',
} as const;

const URGENCIES: readonly Urgency[] = [1, 2, 3, 4];

const urgencyText = (urgency: Urgency | null): string =>
  urgency === null ? PUT_OFF : URGENCY_LABEL[urgency];

/** The most pressing first, and what is put off last. */
const keyOf = (urgency: string, due: Raw, name: string, code: string, toDo: string): string => {
  const rank = URGENCIES.find((one) => URGENCY_LABEL[one] === urgency) ?? URGENCIES.length + 1;
  return `${rank} ${String(due ?? '').padStart(6, '0')} ${name}\n${code} ${toDo}`;
};

const serialOf = (due: CopiedNeed['due']): Raw => {
  const cell = day(due);
  return cell.kind === 'day' ? cell.serial : null;
};

/**
 * The first tab of a copy: what is to be done. On a phone of 360 px name, what to do and until when are in sight. No directions, since
 * nobody who reads a copy has a right to the point of a home.
 */
export const needCopyTab: Tab<NeedCopyRow> = {
  title: 'Perlu Tindakan',
  sheetId: 1,
  kind: 'computed',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  colours: [
    { header: HEADERS.urgency, text: URGENCY_LABEL[1], background: '#f6c6c1' },
    { header: HEADERS.urgency, text: URGENCY_LABEL[2], background: '#fde3c0' },
  ],
  key: ({ need: { child, code, kind, urgency, due } }) =>
    keyOf(urgencyText(urgency), serialOf(due), child.name, code, NEED_LABEL[kind]),
  columns: [
    column(HEADERS.name, 100, 'text', ({ need }) => text(need.child.name), { wrap: true }),
    column(HEADERS.toDo, 120, 'text', ({ need }) => text(NEED_LABEL[need.kind]), { wrap: true }),
    column(HEADERS.due, 95, 'day', ({ need }) => day(need.due)),
    column('Mengapa', 260, 'text', ({ need }) => text(need.why), { wrap: true }),
    column('RT', 40, 'integer', ({ need }) => number(need.child.rt)),
    column('RW', 40, 'integer', ({ need }) => number(need.child.rw)),
    column('Posyandu', 110, 'text', ({ need }) => text(need.child.posyandu), { wrap: true }),
    column('Tugas', 120, 'text', ({ need: { task, assigned } }) => text(ASSIGNED_TO(task, assigned)), {
      wrap: true,
    }),
    column('Catat', 115, 'text', ({ need: { code, kind }, links }) =>
      link(LINK.act, actUrl(links, code, kind)),
    ),
    column('Formulir Ukur', 110, 'text', ({ need: { child, code }, links }) =>
      link(LINK.measure, childFormUrl(links, child.posyandu, code)),
    ),
    column(HEADERS.urgency, 90, 'text', ({ need }) => text(urgencyText(need.urgency))),
    column('Terlambat (hari)', 110, 'integer', ({ need }) => number(need.overdueDays)),
    column('Tindakan Terakhir', 150, 'text', ({ need }) => text(need.lastAct), { wrap: true }),
    column('Ditunda', 140, 'text', ({ need }) => text(need.postponedUntil), { wrap: true }),
    column(HEADERS.code, 100, 'text', ({ need }) => text(need.code)),
  ],
};

/** The rows of the tab, in the order in which they stand. */
export const needCopyRows = (needs: readonly CopiedNeed[], links: FormLinks): readonly RenderedRow[] =>
  needs.map((need) => renderRow(needCopyTab, { need, links })).sort((a, b) => (a.key < b.key ? -1 : 1));

const at = {
  name: columnAt(needCopyTab, HEADERS.name),
  toDo: columnAt(needCopyTab, HEADERS.toDo),
  due: columnAt(needCopyTab, HEADERS.due),
  urgency: columnAt(needCopyTab, HEADERS.urgency),
  code: columnAt(needCopyTab, HEADERS.code),
};

/** The key of a row as it stands. */
export const standingNeedKey = (values: readonly Raw[]): string =>
  keyOf(
    String(values[at.urgency] ?? ''),
    values[at.due] ?? null,
    String(values[at.name] ?? ''),
    String(values[at.code] ?? ''),
    String(values[at.toDo] ?? ''),
  );
