// What an officer gets who wants to see the NIK and KK of a child: each time leaves a line in `Riwayat`.
'beside the script';

import type { ResponseCode } from '../../../kernel/code';
import type { Requester } from '../../../ledger/answer-request';
import type { Context } from '../../../ledger/context';
import { readIndex } from '../../../ledger/ledger-index';
import { mayDecide, readOfficers } from '../../../settings/officers';
import { noteHistory } from '../../../workbook/history';
import { codesOf } from '../register/fold';
import { registerOf } from './look-up';
import { HISTORY_NUMBERS } from './menu-words';

/** The numbers of a child or of one response; `null` for one that is not known. */
export interface IdentityNumbers {
  readonly nik: string | null;
  readonly familyCardNumber: string | null;
}

/**
 * Answers the numbers, once it is noted who has seen them.
 *
 * @returns `null` where the person at the page is no officer, or nothing is known of the code
 */
export function seeNumbers(
  context: Context,
  { who, owner }: Requester,
  code: ResponseCode | null,
): IdentityNumbers | null {
  if (code === null || !mayDecide(who, owner, readOfficers(context.workbook, context.now()))) return null;
  const index = readIndex(context);
  const numbers = numbersOf(context, index, code);
  if (numbers) noteHistory(context, index.settings.register.zone, who, HISTORY_NUMBERS(code));
  return numbers;
}

function numbersOf(
  context: Context,
  index: ReturnType<typeof readIndex>,
  code: ResponseCode,
): IdentityNumbers | null {
  const { children, repairs } = registerOf(context, index, code);
  const child = children.find((one) => codesOf(one).includes(code));
  if (child) return only(child.identity);
  const answers = repairs.find(({ reading }) => reading.code === code)?.reading.inForce;
  return answers ? only(answers.submission.identity) : null;
}

const only = ({ nik, familyCardNumber }: IdentityNumbers): IdentityNumbers => ({ nik, familyCardNumber });
