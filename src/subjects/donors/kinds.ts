// The mails of donors: sections of the one mail that somebody gets in a day. What they say is written beside the script.
import { firstOfMonth } from '../../kernel/calendar';
import type { Addressee, MailContext, SectionKind } from '../../post/mail-kind';
import { REMARK } from '../../post/words';
import { type DonorReader, donorReaders, donorSection, reportsOf } from './donor-mail';
import type { DonorBooks } from './kept';
import { DONOR_KIND, PROMISES_KIND } from './kind-names';
import { promisesOf, promisesSection } from './promises-mail';
import type { Report } from './reports';

/** What both have in common: they are called for with a month. */
const monthly = <K extends string>(kind: K) =>
  ({
    kind,
    pace: 'daily',
    urgency: 6,
    sample: ({ today }: MailContext) => ({ about: '', key: `${kind} ${firstOfMonth(today)}` }),
  }) as const;

/** To donors: what has come of their own promises. */
export const donorKind: SectionKind<readonly Report[], DonorReader> = {
  ...monthly(DONOR_KIND),
  nobody: REMARK.nobody,
  data: reportsOf,
  recipients: donorReaders,
  section: donorSection,
};

/** To officers: agreements that end, and promises that were not kept. */
export const promisesKind: SectionKind<DonorBooks, Addressee> = {
  ...monthly(PROMISES_KIND),
  nobody: REMARK.noOfficer,
  data: promisesOf,
  recipients: (_, { officers }) => officers.map((email) => ({ email })),
  section: promisesSection,
};
