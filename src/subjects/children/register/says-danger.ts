import { dayOf } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import { hasAnswers, type ResponseRecord } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { firstLook } from '../submission/first-look';
import { childOf, type Register } from './fold';

/**
 * Whether any revision, also one that cannot be read as a whole or was put right since, says a sign of danger.
 *
 * @param record a response, or a filling of one
 */
export const saysDanger = (
  { revisions }: Pick<ResponseRecord, 'revisions'>,
  register: Register,
  { zone, kecamatanCode }: RegisterSettings,
): boolean =>
  revisions.filter(hasAnswers).some(({ answers, submittedAt }) => {
    const child = childOf((answers.anak ?? '') as ResponseCode, register);
    const day = dayOf(submittedAt, zone);
    return firstLook(answers, day, kecamatanCode, child?.identity ?? null).severeSigns.length > 0;
  });
