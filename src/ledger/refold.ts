import type { FormLinks } from '../subjects/children/form/form-links';
import { fold } from '../subjects/children/register/fold';
import type { Ports } from '../workbook/ports';
import { dayOfRevision, planTabs, registerRows } from './change';
import { project } from './projection';
import { INDEX_SELECTIONS, indexFrom, readHeld, related } from './register-index';

/** Computes the rows of some children anew after something outside the submissions was learnt: where a short link leads. */
export const refold =
  ({ workbook, lock }: Pick<Ports, 'workbook' | 'lock'>, formLinks: FormLinks | null) =>
  (tokens: readonly string[]): void =>
    lock.during(() => {
      const index = indexFrom(workbook.read(INDEX_SELECTIONS));
      const { decisions } = index;
      const { register: settings } = index.settings;
      const held = readHeld(workbook, related(index, tokens), true);
      const before = fold(held.records, settings, decisions);
      const after = fold(held.records, { ...settings, resolvedLinks: held.links }, decisions);
      const asOf = dayOfRevision(index.newestRevision, index);
      const context = { zone: settings.zone, asOf, formLinks };
      workbook.write(
        planTabs(workbook, registerRows(index, project(before, context), project(after, context))),
      );
    });
