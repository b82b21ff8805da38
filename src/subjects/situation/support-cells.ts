'beside the script';

// What is read of the tabs that people fill in.
import { type RowSelection, rawField, select } from '../../workbook/select';
import { indicatorTab, supportTab } from './situation-tab';
import { INDICATOR_HEADERS, SUPPORT_HEADERS } from './words';

const fieldsOf = <H extends Readonly<Record<string, string>>>(headers: H) =>
  Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, rawField(header)])) as {
    readonly [K in keyof H]: ReturnType<typeof rawField>;
  };

/** All that people type into `Data Pendukung`. */
export const supportSelection = () => select(supportTab, fieldsOf(SUPPORT_HEADERS));
/** All that people type into `Indikator`. */
export const indicatorSelection = () => select(indicatorTab, fieldsOf(INDICATOR_HEADERS));

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
export type SupportCells = RowIn<ReturnType<typeof supportSelection>>;
export type IndicatorCells = RowIn<ReturnType<typeof indicatorSelection>>;
