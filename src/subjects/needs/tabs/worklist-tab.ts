import type { FormLinks } from '../../../forms/state';
import type { CalendarDate } from '../../../kernel/calendar';
import { withoutNumbers } from '../../../kernel/identity/masked';
import type { Point } from '../../../kernel/place/place';
import { longDay, neighbourhood } from '../../../kernel/words';
import { type Cell, day, KEPT, link, number, text } from '../../../workbook/cells';
import { type Column, column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import { actUrl } from '../../children/links/act-links';
import { UNKNOWN_NAME } from '../../children/tabs/words';
import { ACT_LABEL } from '../acts/act-words';
import type { Finding } from '../findings/finding';
import { URGENCIES } from '../kinds/need-kinds';
import type { Need } from '../open/need';
import {
  findingsText,
  LAST_ACT,
  LEVEL_LABEL,
  LINK,
  MESSAGE,
  NEED_LABEL,
  POSTPONED,
  URGENCY_LABEL,
} from '../open/words';
import { ACT_CHOICE_HEADER, ROW_CHOICES } from './worklist-choices';

/** Who needs something, as a row shows it. */
export interface NeedPerson {
  /** As people see it: of a child without a letter before it. */
  readonly code: string;
  readonly name: string | null;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  /** The form by which the need is seen to, filled in; `null` before it exists. */
  readonly formUrl: string | null;
  /** Of a grown-up, whose contact is recorded by the form: nothing of them is passed on in a message. */
  readonly contact?: 'contact' | 'couple';
}

/** A need of somebody as a row of `Perlu Tindakan`. */
export interface NeedRow {
  readonly person: NeedPerson;
  /** The point of its RT or RW; `null` where none is set. */
  readonly area: Point | null;
  readonly need: Need;
  readonly links: FormLinks;
}

/** What is put off stands below all that is not. */
const POSTPONED_RANK = 8;

/** Sorts as text: the most pressing first. Says of what kind the need is, and of whom: handlers read it. */
export const needKey = ({ person, need }: Pick<NeedRow, 'person' | 'need'>): string =>
  `${need.postponed ? POSTPONED_RANK : need.urgency} ${need.due} ${person.code} ${need.kind}`;

/** What the key of a row says. */
export interface ReadNeedKey {
  /** Urgency, or more for what is put off. */
  readonly rank: string;
  readonly due: string;
  readonly code: string;
  readonly kind: string;
}

/** Reads a key back; `null` for anything else. */
export function readNeedKey(key: string): ReadNeedKey | null {
  const [rank = '', due, code, kind, ...rest] = key.split(' ');
  return due !== undefined && code !== undefined && kind !== undefined && rest.length === 0
    ? { rank, due, code, kind }
    : null;
}

/** Whether what a row asks is put off. */
export const isPutOff = ({ rank }: Pick<ReadNeedKey, 'rank'>): boolean => Number(rank) > URGENCIES.length;

const directions = ({ area }: NeedRow): Cell =>
  link(LINK.directions, area && `https://www.google.com/maps/dir/?api=1&destination=${area.lat},${area.lng}`);

function message({ person, need, links }: NeedRow): Cell {
  const { rt, rw } = person;
  if (person.contact) return link(LINK.message, null);
  const url =
    need.kind === 'ukur' || need.kind === 'ukur-ulang' || need.kind === 'vitamin-a'
      ? person.formUrl
      : actUrl(links, person.code, need.kind);
  const said = MESSAGE({
    what: NEED_LABEL[need.kind],
    code: person.code,
    where: neighbourhood(rt, rw),
    posyandu: person.posyandu,
    due: longDay(need.due),
    url,
  });
  return link(LINK.message, `https://wa.me/?text=${encodeURIComponent(said)}`);
}

const lastSeen = ({ since, again, on }: Finding): CalendarDate => (again.includes(on) ? on : since);

const columns: readonly Column<NeedRow>[] = [
  column(KEY_HEADER, 60, 'text', (row) => text(needKey(row)), { hidden: true }),
  // On a phone of 360 px name, what to do and until when are in sight.
  column('Nama Anak', 100, 'text', ({ person }) => text(person.name ?? UNKNOWN_NAME), { wrap: true }),
  column('Yang Perlu Dilakukan', 120, 'text', ({ need }) => text(NEED_LABEL[need.kind]), {
    wrap: true,
    note: 'need',
  }),
  column('Paling Lambat', 95, 'day', ({ need }) => day(need.due), { note: 'due' }),
  column(ACT_CHOICE_HEADER, 170, 'text', () => KEPT, {
    input: true,
    choices: ROW_CHOICES.map(({ label }) => label),
    note: 'actChoice',
  }),
  column('Tingkat', 95, 'text', ({ need }) => text(URGENCY_LABEL[need.urgency])),
  column('Terlambat (hari)', 110, 'integer', ({ need }) => number(need.overdueDays || null)),
  column('Mengapa', 340, 'text', ({ need }) => text(findingsText(need.findings)), {
    wrap: true,
  }),
  column('Posyandu', 120, 'text', ({ person }) => text(person.posyandu)),
  column('RW', 60, 'integer', ({ person }) => number(person.rw)),
  column('RT', 60, 'integer', ({ person }) => number(person.rt)),
  column('Petunjuk Arah', 110, 'text', directions),
  column('Tugas', 80, 'text', ({ need }) => text(LEVEL_LABEL[need.level])),
  column('Ditugaskan Kepada', 150, 'text', ({ need }) => text(need.assigned)),
  column('Sejak', 100, 'day', ({ need }) => day(need.since)),
  column('Tindakan Terakhir', 190, 'text', ({ need: { lastAct } }) =>
    text(lastAct && LAST_ACT(ACT_LABEL[lastAct.kind], longDay(lastAct.on))),
  ),
  column('Ditunda', 180, 'text', ({ need: { postponed } }) =>
    text(
      postponed && POSTPONED(longDay(postponed.until), postponed.reason && withoutNumbers(postponed.reason)),
    ),
  ),
  column('Catat', 110, 'text', ({ person, need, links }) =>
    link(LINK.act, actUrl(links, person.code, need.kind)),
  ),
  column('Formulir Ukur', 110, 'text', ({ person }) =>
    link(LINK[person.contact ?? 'measure'], person.formUrl),
  ),
  column('WhatsApp', 130, 'text', message, { note: 'actMessage' }),
  column('Kode Anak', 105, 'text', ({ person }) => text(person.code), { note: 'code' }),
  column('Jenis', 80, 'text', ({ need }) => text(need.kind), { hidden: true }),
  column('Tugas Awal', 80, 'text', ({ need }) => text(need.task), { hidden: true }),
  column('Temuan', 120, 'text', ({ need }) => text(need.findings.map(({ code }) => code).join(' ')), {
    hidden: true,
  }),
  column('Terlihat', 100, 'day', ({ need: { findings } }) => day(lastSeen(findings[0])), {
    hidden: true,
    added: true,
  }),
];

/** The tab `Perlu Tindakan`: one row per need of a child, the most pressing on top. */
export const worklistTab: Tab<NeedRow> = {
  title: 'Perlu Tindakan',
  sheetId: 105,
  filtered: true,
  leads: true,
  followsDay: true,
  workedOut: (key) => readNeedKey(key)?.kind === 'bantuan',
  colours: [
    { header: 'Tingkat', text: URGENCY_LABEL[1], background: '#f6c6c1' },
    { header: 'Tingkat', text: URGENCY_LABEL[2], background: '#fde3c0' },
  ],
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'oldest-first',
  added: true,
  key: needKey,
  columns,
};
