import type { ResponseCode } from '../kernel/code';
import type { Context } from './context';
import { eraseKind } from './decisions/erase';
import { isOf } from './decisions/kind';
import type { Decisions } from './decisions/resolve';
import { forgetAll } from './forget-all';
import { type FormResponsesPort, followedName, isBehindOf, OTHER_FORMS, SWEPT } from './forgetting';
import { formsOf } from './subject';

/** Key of the last erasure whose rows the journal has lost too. */
export const sweptUntil = (memory: Pick<Context['memory'], 'get'>): string => memory.get(SWEPT) ?? '';

/**
 * Lets the forms follow the erasures, each by itself: a form that cannot be opened keeps no other from it. Decisions are dated one
 * after the other, so all that is left to do comes after the last one done; broken off, it is taken up again.
 *
 * @param decisions as they stand
 * @returns how many erasures some form has followed
 * @throws what the first form that failed has thrown, after the others
 */
export function forgetErased(
  context: Pick<Context, 'workbook' | 'lock' | 'memory' | 'subjects' | 'sign'>,
  forms: FormResponsesPort,
  { entries }: Pick<Decisions, 'entries'>,
): number {
  const { memory, subjects } = context;
  const erasures = entries.filter(({ decision }) => isOf(eraseKind, decision.content));
  const isBehind = (form: string): boolean => isBehindOf(form, erasures, memory);
  const listed = formsOf(subjects).map(({ name }) => name);
  const others = JSON.parse(memory.get(OTHER_FORMS) ?? '[]') as readonly string[];
  const last = erasures[erasures.length - 1]?.key ?? '';
  const isSwept = last <= (memory.get(SWEPT) ?? '');
  if (isSwept && ![...listed, ...others].some(isBehind)) return 0;
  return forgetAll(context, forms, erasures, { listed, others, last, isSwept });
}

/** Whether the form has given up an erased response: then a late copy of it is not even known to have been. */
export function isForgotten(
  { form, code }: { readonly form: string; readonly code: ResponseCode },
  { erased, entries }: Decisions,
  memory: Context['memory'],
): boolean {
  if (!erased.has(code)) return false;
  const until = memory.get(followedName(form)) ?? '';
  return entries.some(
    ({ key, about, decision }) => key <= until && isOf(eraseKind, decision.content) && about.includes(code),
  );
}
