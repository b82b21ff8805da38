// The kinds of mails about aid. What they say is written beside the script.
import type { HourlyKind } from '../../post/mail-kind';
import { REMARK } from '../../post/words';
import type { ChildReader } from '../children/mails/reader';
import { type Double, doubleMail, doubleOf, doubleReaders } from './double-mail';
import { DOUBLE_KIND } from './kind-names';

/** To whoever has recorded a portion that had been given already. */
export const doubleKind: HourlyKind<Double, ChildReader> = {
  kind: DOUBLE_KIND,
  pace: 'hourly',
  urgency: 3,
  mostRows: 20,
  nobody: REMARK.noAddress,
  data: doubleOf,
  recipients: doubleReaders,
  write: doubleMail,
};
