import type { Context } from '../ledger/context';
import type { RowSelection } from '../workbook/select';
import type { LookupPort } from './port';

/** A row of somebody whose home may have to be looked up. */
export interface LocatedRow {
  readonly key: string;
  /** Tokens by which the row is computed anew, parted by spaces. */
  readonly tokens: string;
  readonly address: string;
  readonly location: string;
  /** Label of the source of the point that the row has, as the tab shows it. */
  readonly source: string;
}

/** What looking up places asks of the outside besides what every piece of work does. */
export interface PlacesContext extends Context {
  readonly lookup: LookupPort;
  /** Rows of every tab with homes. */
  readonly located: readonly RowSelection<LocatedRow>[];
}
