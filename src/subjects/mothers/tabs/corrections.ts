'beside the script';
import type { MotherIssue } from '../answers/said';
import type { PersonCorrection } from '../frame/correction';
import type { Mothers } from '../register/mothers';
import { motherIssueText } from './words';

/** For officers to look at or to answer, and some of them sad, or telling whoever asks who is registered elsewhere: none is in a mail. */
const isForSender = ({ code }: MotherIssue): boolean =>
  code !== 'unknown-sender' &&
  code !== 'ambiguous-person' &&
  code !== 'nik-of-another' &&
  code !== 'odd-ending' &&
  code !== 'beyond-posyandu' &&
  code !== 'other-pregnancy' &&
  code !== 'birth-missing' &&
  code !== 'newborn-asked';

/** What senders of the form `ibu` are to mend. */
export const motherCorrections = ({ repairs }: Mothers): readonly PersonCorrection[] =>
  repairs.flatMap(({ reading: { code, record }, issues }) => {
    const texts = issues.filter(isForSender).map(motherIssueText);
    return texts.length === 0 ? [] : [{ code, record, texts }];
  });
