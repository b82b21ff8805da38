import type { TimeZone } from '../../../kernel/calendar';
import { personCode } from '../../../kernel/code';
import { withoutNumbers } from '../../../kernel/identity/masked';
import { indexColumn } from '../../../ledger/index-column';
import { archiveColumns } from '../../../ledger/responses/archive';
import { firstSubmittedAt } from '../../../ledger/responses/response';
import { codeToken } from '../../../ledger/responses/tokens';
import { day, instant, link, number, text } from '../../../workbook/cells';
import { column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import type { Act } from '../acts/act';
import { ACT_LABEL } from '../acts/act-words';
import { PLAN_ITEM } from '../acts/plan-item';
import type { ActReading } from '../acts/read-act';
import { LINK_EVIDENCE, RECORDED_BY } from './words';
import type { NeedPerson } from './worklist-tab';

/** An act about somebody registered as a row of `Tindakan`. */
export interface ActRow {
  readonly act: Act;
  readonly person: Pick<NeedPerson, 'code' | 'name' | 'posyandu'>;
}

const legible = (typed: string | null) => text(typed && withoutNumbers(typed));

/** The tab `Tindakan`: one row per act, the newest on top. */
export const actTab: Tab<ActRow> = {
  title: 'Tindakan',
  sheetId: 106,
  filtered: true,
  kind: 'computed',
  hidden: false,
  frozenColumns: 3,
  order: 'newest-first',
  added: true,
  key: ({ act }) => act.key,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ act }) => text(act.key), { hidden: true }),
    column('Tanggal', 100, 'day', ({ act }) => day(act.on)),
    column('Nama Anak', 170, 'text', ({ person }) => text(person.name)),
    column('Tindakan', 130, 'text', ({ act }) => text(ACT_LABEL[act.kind])),
    column('Hasil', 300, 'text', ({ act }) => legible(act.result), { wrap: true }),
    column('Sampai', 100, 'day', ({ act }) => day(act.until)),
    column('Oleh', 150, 'text', ({ act }) => legible(act.actor)),
    column('Dicatat', 90, 'text', ({ act }) => text(RECORDED_BY[act.by])),
    column('Program', 120, 'text', ({ act }) => legible(act.program)),
    column('Hari Ke', 70, 'integer', ({ act }) => number(act.dayOfCycle)),
    column('Jumlah', 90, 'text', ({ act }) => number(act.gift.amount), { added: true }),
    column('Satuan', 80, 'text', ({ act }) => legible(act.gift.unit), { added: true }),
    column('Siklus', 70, 'integer', ({ act }) => number(act.gift.cycle), { added: true }),
    column('Pemberi', 140, 'text', ({ act }) => legible(act.gift.provider), { added: true }),
    column('Sumber Dana', 120, 'text', ({ act }) => legible(act.gift.moneySource), { added: true }),
    column('Bukti', 90, 'text', ({ act }) => link(LINK_EVIDENCE, act.evidence)),
    column('Catatan', 220, 'text', ({ act }) => legible(act.note), { wrap: true }),
    column('Kode RTL', 110, 'text', ({ act }) => text(act.planItem && personCode(PLAN_ITEM, act.planItem)), {
      added: true,
    }),
    column('Dikirim (kali)', 80, 'integer', ({ act }) => number(act.times > 1 ? act.times : null)),
    column('Posyandu', 120, 'text', ({ person }) => text(person.posyandu)),
    column('Kode Anak', 105, 'text', ({ person }) => text(person.code), { note: 'code' }),
    column('Kebutuhan', 80, 'text', ({ act }) => text(act.need), { hidden: true, added: true }),
  ],
};

/** Responses about one target, as they are kept. */
export interface HeldRow {
  readonly key: string;
  readonly readings: readonly ActReading[];
  readonly zone: TimeZone;
}

/** The hidden tab `Arsip Tindakan`: keeps the responses about each child that was named. */
export const heldActTab: Tab<HeldRow> = {
  title: 'Arsip Tindakan',
  sheetId: 146,
  kind: 'computed',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  added: true,
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 120, 'text', ({ key }) => text(key)),
    column('Pertama', 140, 'instant', ({ readings, zone }) =>
      instant(readings[0] ? firstSubmittedAt(readings[0].record) : null, zone),
    ),
    column('Kiriman', 80, 'integer', ({ readings }) => number(readings.length)),
    indexColumn(({ readings }) => actTokens(readings)),
    ...archiveColumns<HeldRow>(({ readings }) => readings.map(({ record }) => record)),
  ],
};

/** Everything by which responses about acts bear on others: their own codes, and those that they name. */
export const actTokens = (readings: readonly ActReading[]): readonly string[] => [
  ...new Set(readings.flatMap(({ code, targets }) => [code, ...targets].map(codeToken))),
];
