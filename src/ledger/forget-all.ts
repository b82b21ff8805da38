'beside the script';
import { type ResponseCode, responseCodeOf } from '../kernel/code';
import { eachInTurn } from '../kernel/each-in-turn';
import { readRows } from '../workbook/select';
import type { Context } from './context';
import type { Entry } from './decisions/resolve';
import {
  type Forgetting,
  type FormResponsesPort,
  followedName,
  isBehindOf,
  OTHER_FORMS,
  SWEPT,
} from './forgetting';
import { JOURNAL, journalTab, saysAnything } from './journal-tab';
import { readJournal } from './ledger-index';
import { possibleCodes } from './responses/fillings';
import { hasAnswers, latestRevision, type ResponseRecord } from './responses/response';
import { copiesOf, journalCopyTab } from './second-copy';

/**
 * Has each form that is behind give up what was erased, then the journal.
 *
 * @returns how many erasures some form has followed
 * @throws what the first form that failed has thrown, after the others
 */
export function forgetAll(
  context: Pick<Context, 'workbook' | 'lock' | 'memory' | 'sign'>,
  forms: FormResponsesPort,
  erasures: readonly Entry[],
  { listed, others, last, isSwept }: Forgetting,
): number {
  const { memory } = context;
  const records = readJournal(context);
  const named = new Set([...others, ...records.map(({ form }) => form)]);
  for (const form of listed) named.delete(form);
  if (named.size > others.length) memory.set(OTHER_FORMS, JSON.stringify([...named]));
  const followed = new Set<string>();
  eachInTurn(
    [...listed, ...named].filter((form) => isBehindOf(form, erasures, memory)),
    (form) => {
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
    },
  );
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
