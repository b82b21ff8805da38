import type { CalendarDate, TimeZone } from '../kernel/calendar';
import { type FormLinks, formUrlFor } from '../subjects/children/form/form-links';
import type { Register } from '../subjects/children/register/fold';
import { childTab } from '../subjects/children/tabs/child-tab';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { visitTab } from '../subjects/children/tabs/visit-tab';
import { type RenderedRow, renderRow } from '../workbook/tab';

/** What the rows show besides the register itself. */
export interface ProjectionContext {
  readonly zone: TimeZone;
  /** Day of the newest revision in the journal: what has passed by then has passed. */
  readonly asOf: CalendarDate | null;
  /** `null` before the form exists. */
  readonly formLinks: FormLinks | null;
}

/** The rows of the three tabs that show the register. */
export interface Projection {
  readonly children: readonly RenderedRow[];
  readonly visits: readonly RenderedRow[];
  readonly repairs: readonly RenderedRow[];
}

export function project(
  { children, repairs }: Register,
  { zone, asOf, formLinks }: ProjectionContext,
): Projection {
  return {
    children: children.map((child) =>
      renderRow(childTab, { child, zone, asOf, formUrl: formUrlFor(child, formLinks) }),
    ),
    visits: children.flatMap((child) =>
      child.visits.map((visit) => renderRow(visitTab, { visit, child, zone })),
    ),
    repairs: repairs.map((repair) => renderRow(repairTab, { repair, zone })),
  };
}
