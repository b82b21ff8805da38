// The mail of the situation: a section of the one mail that somebody gets in a day. What it says is written beside the script.
import { firstOfMonth } from '../../kernel/calendar';
import type { NonEmpty } from '../../kernel/result';
import type { Addressee, SectionKind } from '../../post/mail-kind';
import { REMARK } from '../../post/words';
import { SUPPORT_KIND } from './kind-names';
import { missingNow, supportReaders, supportSection } from './support-mail';
import type { Missing } from './support-rows';

/** To operators and whoever has typed before, every month: what is not typed into `Data Pendukung`. */
export const supportKind: SectionKind<NonEmpty<Missing>, Addressee> = {
  kind: SUPPORT_KIND,
  pace: 'daily',
  urgency: 6,
  nobody: REMARK.noOfficer,
  data: missingNow,
  recipients: supportReaders,
  section: supportSection,
  sample: ({ today }) => ({ about: '', key: `${SUPPORT_KIND} ${firstOfMonth(today)}` }),
};
