// What cases are worked out from: rows of the register and of what was done, as they stand in the workbook.
import { DECISIONS } from '../../ledger/decision-tab';
import type { Raw } from '../../workbook/cells';
import { dayField, numberField, type RowSelection, rawField, select, textField } from '../../workbook/select';
import { type AnyTab, KEY_HEADER } from '../../workbook/tab';
import { FAMILY_ROWS, PROGRAM_ROWS } from '../aid/program-tab';
import { AID_SOURCES } from '../aid/sources';
import { childTab } from '../children/tabs/child-tab';
import { visitTab } from '../children/tabs/visit-tab';
import { coupleTab } from '../couples/tabs/couple-tab';
import { motherTab } from '../mothers/tabs/mother-tab';
import { actTab } from '../needs/tabs/act-tab';

/** What the worksheet has of a child besides what aid goes by. */
const CHILD_DETAILS = select(childTab, {
  code: textField('Kode Anak'),
  birthOrder: numberField('Anak Ke'),
  gestationWeeks: numberField('Usia Kehamilan (minggu)'),
});

/** What was asked at a visit besides measures. */
const VISIT_DETAILS = select(visitTab, {
  code: textField('Kode Anak'),
  on: dayField('Tanggal Ukur'),
  breastfed: textField('ASI'),
  headCm: numberField('Lingkar Kepala (cm)'),
});

/** All that was done for children, and reported about items. */
const ALL_ACTS = select(actTab, {
  key: textField(KEY_HEADER),
  on: dayField('Tanggal'),
  act: textField('Tindakan'),
  code: textField('Kode Anak'),
  item: textField('Kode RTL'),
  result: textField('Hasil'),
  evidence: textField('Bukti'),
  actor: textField('Oleh'),
  recordedBy: textField('Dicatat'),
});

/** All that a tab shows, as it stands. */
const shownIn = (tab: AnyTab): RowSelection<Readonly<Record<string, Raw>>> =>
  select(
    tab,
    Object.fromEntries(
      tab.columns.flatMap(({ header, hidden }) => (hidden ? [] : [[header, rawField(header)] as const])),
    ),
  );

export const CASE_SOURCES = {
  ...AID_SOURCES,
  programs: PROGRAM_ROWS,
  families: FAMILY_ROWS,
  decided: DECISIONS,
  childDetails: CHILD_DETAILS,
  visitDetails: VISIT_DETAILS,
  allActs: ALL_ACTS,
  pregnancies: shownIn(motherTab),
  couples: shownIn(coupleTab),
};

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
export type ChildDetailCells = RowIn<typeof CHILD_DETAILS>;
export type VisitDetailCells = RowIn<typeof VISIT_DETAILS>;
export type ActCells = RowIn<typeof ALL_ACTS>;
