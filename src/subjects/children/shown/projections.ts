import type { CalendarDate } from '../../../kernel/calendar';
import { INDEX_HEADER } from '../../../ledger/index-column';
import type { OtherHolders, PassingCells, Projection } from '../../../ledger/subject';
import type { LocatedRow } from '../../../places/located';
import type { Cell } from '../../../workbook/cells';
import { type RowSelection, select, textField } from '../../../workbook/select';
import { columnAt, KEY_HEADER, renderRow } from '../../../workbook/tab';
import { childFormUrl } from '../links/form-links';
import type { Child } from '../register/child';
import type { Earlier } from '../register/earlier';
import type { Register } from '../register/fold';
import { graduatesBetween } from '../summary/child-status';
import { childTab, STATUS_HEADERS, statusCells, summaryField } from '../tabs/child-tab';
import { closedTab } from '../tabs/closed-tab';
import { repairKindField, repairTab } from '../tabs/repair-tab';
import { strangerField } from '../tabs/stranger-cell';
import { visitTab } from '../tabs/visit-tab';
import { withheldRow } from '../tabs/withheld-row';
import { REPAIR_KIND } from '../tabs/words';

/** `Data Anak`: keeps the responses of each child. */
export const childProjection = {
  tab: childTab,
  rows: ({ children, earlier }: Register, { zone, asOf, links }) =>
    children.map((child) => {
      const formUrl = childFormUrl(links, child.posyandu, child.code);
      return renderRow(childTab, { child, earlier: earlierIn(earlier, child), zone, asOf, formUrl });
    }),
  holding: { kept: select(childTab, { summary: summaryField }), always: true },
} satisfies Projection<Register, unknown>;

function earlierIn(known: Register['earlier'], child: Child): Earlier {
  const earlier = known.get(child);
  if (!earlier) throw new Error('a child of the register has an earlier state');
  return earlier;
}

/** `Pengukuran`: all that it shows is kept in `Data Anak`. */
export const visitProjection = {
  tab: visitTab,
  rows: ({ children }: Register, { zone }) =>
    children.flatMap((child) => child.visits.map((visit) => renderRow(visitTab, { visit, child, zone }))),
  holding: null,
  onTop: true,
} satisfies Projection<Register>;

const KEPT_OF_REPAIRS = select(repairTab, {
  kind: repairKindField,
  posyandu: textField('Posyandu'),
  stranger: strangerField,
});

type RepairKept = typeof KEPT_OF_REPAIRS extends RowSelection<infer Row> ? Row : never;

/** `Perlu Perbaikan`: keeps the responses that are of no child; those of children of whom nothing is shown only the journal has. */
export const repairProjection = {
  tab: repairTab,
  rows: ({ repairs, withheld }: Register, { zone }) => [
    ...repairs.map((repair) => renderRow(repairTab, { repair, zone })),
    ...withheld.map((one) => withheldRow(one, zone)),
  ],
  holding: {
    kept: KEPT_OF_REPAIRS,
    always: false,
    isLoose: ({ kind }: RepairKept) => kind === REPAIR_KIND.stops,
  },
} satisfies Projection<Register, unknown>;

/** `Penolakan`: keeps the responses in which a family said no. */
export const closedProjection = {
  tab: closedTab,
  rows: ({ closed }: Register, { zone }) => closed.map((reading) => renderRow(closedTab, { reading, zone })),
  holding: {
    kept: select(closedTab, { month: textField('Bulan'), posyandu: textField('Posyandu') }),
    always: true,
  },
} satisfies Projection<Register, unknown>;

/** Homes of children, as `Data Anak` shows them. */
export const locatedChildren: RowSelection<LocatedRow> = select(childTab, {
  key: textField(KEY_HEADER),
  tokens: textField(INDEX_HEADER),
  address: textField('Alamat'),
  location: textField('Lokasi'),
  source: textField('Sumber Titik'),
});

/** Cells of children that no response is about, but that are five years old by the day that `Beranda` moves on to. */
export function turnedFive(
  others: OtherHolders,
  from: CalendarDate | null,
  to: CalendarDate | null,
): readonly PassingCells[] {
  if (to === null || from === to) return [];
  const columns = STATUS_HEADERS.map((header) => columnAt(childTab, header));
  const cells = others.of(childProjection).flatMap(({ key, kept: { summary } }) =>
    summary && graduatesBetween(summary, from, to)
      ? [
          {
            key,
            cells: columns.map((column, i) => ({ column, cell: statusCells(summary, to)[i] as Cell })),
          },
        ]
      : [],
  );
  return [{ tab: childTab, cells }];
}
