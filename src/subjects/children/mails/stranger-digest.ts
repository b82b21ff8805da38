import type { NonEmpty } from '../../../kernel/result';
import type { SectionKind } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { ownStationery } from './own-stationery';
import { strangerSection } from './stranger-section';
import { officersOf, type Waiting, waitingOf } from './strangers';

/** Once a day to officers: how many responses wait because of their senders, since when, and at which posyandu. */
export const strangerDigestKind: SectionKind<NonEmpty<Waiting>> = {
  kind: 'pengirim',
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.noOfficer,
  data: (_, context) => waitingOf(context),
  recipients: (_waiting, context) => officersOf(context),
  section: ([{ data }], context) => strangerSection(data, context, ownStationery(context.stationery)),
  sample: ({ today }) => ({ about: '', key: `${strangerDigestKind.kind} ${today}` }),
};
