import { type ResponseCode, responseCodeOf } from '../kernel/code';
import { eachInTurn } from '../kernel/each-in-turn';
import { nameForForm } from '../kernel/first-form';
import { readRows } from '../workbook/select';
import type { Context } from './context';
import { eraseKind } from './decisions/erase';
import { isOf } from './decisions/kind';
import type { Decisions } from './decisions/resolve';
import { JOURNAL, journalTab, saysAnything } from './journal-tab';
import { readJournal } from './ledger-index';
import { possibleCodes } from './responses/fillings';
import { hasAnswers, latestRevision, type ResponseRecord } from './responses/response';
import { copiesOf, journalCopyTab } from './second-copy';
import { formsOf } from './subject';

/** What the forms themselves keep of responses. */
export interface FormResponsesPort {
  /** Deletes responses of a form, passing over those that it does not have; throws when it could not be done now. */
  forget(form: string, ids: readonly string[]): void;
}

/** Name in the script's memory: key of the last erasure that a form has followed. */
const followedName = (form: string): string => nameForForm('lupa:sampai', form);

/** Name in the script's memory: key of the last erasure whose rows the journal has lost too. */
const SWEPT = 'lupa:disapu';

/** Key of the last erasure whose rows the journal has lost too. */
export const sweptUntil = (memory: Pick<Context['memory'], 'get'>): string => memory.get(SWEPT) ?? '';

/** Name in the script's memory: forms that the journal names, though no subject reads them any more. */
const OTHER_FORMS = 'lupa:formulir';

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
  const isBehind = (form: string): boolean =>
    erasures.some(({ key }) => key > (memory.get(followedName(form)) ?? ''));
  const listed = formsOf(subjects).map(({ name }) => name);
  const others = JSON.parse(memory.get(OTHER_FORMS) ?? '[]') as readonly string[];
  const last = erasures[erasures.length - 1]?.key ?? '';
  const isSwept = last <= (memory.get(SWEPT) ?? '');
  if (isSwept && ![...listed, ...others].some(isBehind)) return 0;
  const records = readJournal(context);
  const named = new Set([...others, ...records.map(({ form }) => form)]);
  for (const form of listed) named.delete(form);
  if (named.size > others.length) memory.set(OTHER_FORMS, JSON.stringify([...named]));
  const followed = new Set<string>();
  eachInTurn([...listed, ...named].filter(isBehind), (form) => {
    const until = memory.get(followedName(form)) ?? '';
    const own = records.filter((record) => record.form === form);
    for (const { key, about } of erasures) {
      if (key <= until) continue;
      const codes = new Set(about);
      const gone = own.filter((record) => isGone(record, codes));
      if (gone.length > 0)
        forms.forget(
          form,
          gone.map(({ id }) => id),
        );
      memory.set(followedName(form), key);
      followed.add(key);
    }
  });
  if (
    (followed.size > 0 || !isSwept) &&
    sweepJournal(context, new Set(erasures.flatMap(({ about }) => about)))
  )
    memory.set(SWEPT, last);
  return followed.size;
}

/**
 * A form has the last revision of a response. It is given up where that is erased, or where the response as a whole is; not where its
 * form was filled in again for a child that is not.
 */
function isGone(record: ResponseRecord, codes: ReadonlySet<ResponseCode>): boolean {
  if (!possibleCodes(record).some((code) => codes.has(code))) return false;
  const isLater = record.revisions.slice(1).some(hasAnswers);
  return !hasAnswers(latestRevision(record)) || (codes.has(responseCodeOf(record.id)) && !isLater);
}

/**
 * Takes the rows of erased responses out of the journal, once no form has them any more: then nothing can bring them back. The newest
 * row stays until there is another, since the day of the register goes by it.
 *
 * @returns whether all of them are out
 */
function sweepJournal(
  { workbook, lock }: Pick<Context, 'workbook' | 'lock'>,
  erased: ReadonlySet<ResponseCode>,
): boolean {
  return lock.during(() => {
    const { journal, copies } = readRows(workbook, { journal: JOURNAL, copies: copiesOf(journalCopyTab) });
    const answering = new Set(journal.flatMap((row) => (saysAnything(row) ? [row.id] : [])));
    const gone = journal.flatMap(({ id }, at) =>
      id !== '' && erased.has(responseCodeOf(id)) && !answering.has(id) ? [at] : [],
    );
    const rows = gone.flatMap((at) => (at > 0 ? [{ kind: 'delete' as const, at }] : []));
    const keys = new Set(rows.map(({ at }) => journal[at]?.key));
    const copied = copies.flatMap(({ key }, at) => (keys.has(key) ? [{ kind: 'delete' as const, at }] : []));
    if (rows.length > 0)
      workbook.write([
        { tab: journalTab, rows: rows.reverse() },
        { tab: journalCopyTab, rows: copied.reverse() },
      ]);
    return rows.length === gone.length;
  });
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
