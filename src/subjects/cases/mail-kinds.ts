// The kinds of mails about plans: sections of the one mail that somebody gets in a day. What they say is written beside the script.
import { mondayOf } from '../../kernel/calendar';
import type { NonEmpty } from '../../kernel/result';
import type { SectionKind } from '../../post/mail-kind';
import { REMARK } from '../../post/words';
import type { Recipient } from '../../settings/settings';
import { type Due, type HolderReader, holderSection, holders, itemsDue } from './holder-mail';
import { lateItems, lateReaders, lateSection } from './late-mail';
import { RTL_KINDS } from './mail-kind-names';
import type { OpenItem } from './mail-rows';

/** To whoever answers for an item, before and after its day. */
export const dueKind: SectionKind<Due, HolderReader> = {
  kind: RTL_KINDS.due,
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.quiet,
  data: (occasion, context) => itemsDue(occasion, context),
  recipients: (items, context) => holders(items, context),
  section: (items, context) => holderSection(items, context),
  sample: ({ today }) => ({ about: '', key: `${RTL_KINDS.due} ${today}` }),
};

/** To whom what is late has come up, every week. */
export const lateKind: SectionKind<NonEmpty<OpenItem>, Recipient> = {
  kind: RTL_KINDS.late,
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.quiet,
  data: (occasion, context) => lateItems(occasion, context),
  recipients: (items, context) => lateReaders(items, context),
  section: (items, context) => lateSection(items, context),
  sample: ({ today }) => ({ about: '', key: `${RTL_KINDS.late} ${mondayOf(today)}` }),
};

export const CASE_MAIL_KINDS = [dueKind, lateKind] as const;
