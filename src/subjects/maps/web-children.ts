import type { CalendarDate } from '../../kernel/calendar';
import { numberField, type RowSelection, select, textField } from '../../workbook/select';
import { householdOf } from '../children/register/household';
import { isWatched } from '../children/summary/child-status';
import { childTab, householdField, summaryField } from '../children/tabs/child-tab';
import type { MappedHousehold } from './map-page';

/** What the web map is drawn from: columns of `Data Anak`. The point of a home is not among them. */
export const WEB_CHILDREN = select(childTab, {
  summary: summaryField,
  household: householdField,
  code: textField('Kode Anak'),
  months: numberField('Usia (bulan)'),
  familyCard: textField('No KK'),
  address: textField('Alamat'),
  mother: textField('Nama Ibu'),
});

type WebRow = typeof WEB_CHILDREN extends RowSelection<infer Row> ? Row : never;

/** Children under five on the day who live here. Rows that somebody damaged are passed over. */
export function webChildren(rows: readonly WebRow[], asOf: CalendarDate): readonly MappedHousehold[] {
  return rows.flatMap(({ summary, household, code, months, familyCard, address, mother }) => {
    if (!summary || !isWatched(summary, asOf)) return [];
    const { posyandu, rt, rw, last, mapStatus } = summary;
    return [
      {
        status: mapStatus,
        posyandu,
        rt,
        rw,
        completedMonths: months,
        measuredOn: last?.measuredOn ?? null,
        // Rows of an older release have no household yet, and the number of their family card still in full.
        household: household || householdOf({ familyCard, address, mother, rt, rw, code }),
      },
    ];
  });
}
