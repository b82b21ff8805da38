// Tells the owner who has been given a right: a row in a tab that nobody else may write. That it stands there although the owner has not
// written it is the one sign of a protection that does not hold, or of somebody who works under the owner's account.
import type { SectionKind } from '../../post/mail-kind';
import { REMARK } from '../../post/words';
import { type NewRows, newRightsSection, rowsIn } from './rights-mail';

/** To the owner, once a day at most. */
export const newRightsKind: SectionKind<readonly NewRows[]> = {
  kind: 'hak-baru',
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.nobody,
  data: ({ key }) => rowsIn(key),
  recipients: (_, { owner }) => (owner === null ? [] : [{ email: owner }]),
  section: newRightsSection,
};
