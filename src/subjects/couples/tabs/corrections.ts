'beside the script';
import type { PersonCorrection } from '../../mothers/frame/correction';
import type { CoupleIssue } from '../answers/said';
import type { Couples } from '../register/couple';
import { coupleIssueText } from './words';

/** For officers to answer: none is in a mail. */
const isForSender = ({ code }: CoupleIssue): boolean =>
  code !== 'unknown-sender' &&
  code !== 'ambiguous-person' &&
  code !== 'nik-of-another' &&
  code !== 'mother-asked';

/** What senders of the form `catin` are to mend. */
export const coupleCorrections = ({ repairs }: Couples): readonly PersonCorrection[] =>
  repairs.flatMap(({ reading: { code, record }, issues }) => {
    const texts = issues.filter(isForSender).map(coupleIssueText);
    return texts.length === 0 ? [] : [{ code, record, texts }];
  });
