// To whoever has sent an act of which something cannot be counted, or does nothing: they believe that it is done.
import { parsePersonCode } from '../../../kernel/code';
import { shortFingerprint } from '../../../kernel/fingerprint';
import { latestRevision, type Revision } from '../../../ledger/responses/response';
import { type HourlyKind, newOfIncoming, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Settings } from '../../../settings/settings';
import { type ChildReader, formerReader, senderReader } from '../../children/mails/reader';
import type { ActIssue } from '../acts/act-words';
import { PLAN_ITEM } from '../acts/plan-item';
import { type ActRepair, NEEDS, type Needs } from '../open/state';
import { actCorrectionMail } from './act-correction-mail';
import { ACT_CORRECTION } from './kind-names';

/** Below what Gmail cuts off at. */
const MOST_ACTS = 20;

/** Nothing of these is for the sender to mend. */
const NOT_THEIRS: readonly ActIssue[] = ['unknown-sender', 'erased-target'];

export const actCorrectionKind: HourlyKind<ActRepair, ChildReader> = {
  kind: ACT_CORRECTION,
  pace: 'hourly',
  urgency: 3,
  mostRows: MOST_ACTS,
  keyed: true,
  nobody: REMARK.noAddress,
  occasions: (change) => newOfIncoming(change, (states) => occasionsOf(states.of(NEEDS))),
  data: ({ about }, { states }) =>
    repairsOf(states.of(NEEDS)).find(({ reading }) => reading.code === about) ?? null,
  /** The link in it changes the answers: it goes to nobody who is not known today. */
  recipients({ reading }, context) {
    const revision = latestRevision(reading.record);
    const known = senderReader(revision, '', context) ?? readerToTell(revision, context.settings);
    return known ? [known] : [];
  },
  write: actCorrectionMail,
};

/** A reader who has sent it by a link of a mail, and still may: about an item of a plan whoever is listed, else who may see names. */
function readerToTell({ sender, answers }: Revision, { readers, listed }: Settings): ChildReader | null {
  if (sender?.kind !== 'reader') return null;
  const isAboutItem = parsePersonCode(PLAN_ITEM, answers.sasaran ?? '') !== null;
  return (isAboutItem ? listed : readers).some(({ email }) => email === sender.email)
    ? formerReader(sender.email)
    : null;
}

const repairsOf = ({ repairs }: Needs): readonly ActRepair[] =>
  repairs
    .map(({ reading, issues }) => ({
      reading,
      issues: issues.filter((issue) => !NOT_THEIRS.includes(issue)),
    }))
    .filter(({ issues }) => issues.length > 0);

/** An occasion for each response and what is wrong with it. */
const occasionsOf = (needs: Needs): readonly Occasion[] =>
  repairsOf(needs).map(({ reading: { code }, issues }) => ({
    about: code,
    key: `${ACT_CORRECTION} ${code} ${shortFingerprint(issues.join(' '))}`,
  }));
