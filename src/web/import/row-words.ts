import { describeReason } from '../../subjects/import/page-words';
import type { PlannedRow } from './plan';

/** Why a row is not sent. */
export const reasonOf = ({ reasons }: Pick<PlannedRow, 'reasons'>): string =>
  reasons.map(describeReason).join(' ');
