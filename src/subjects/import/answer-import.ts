import type { Context } from '../../ledger/context';
import { finishImport, type WaitingRow } from './finish-import';
import { type ImportContext, type ImportedRow, importContext, importRows } from './import-rows';
import { readRequest } from './request';

/**
 * All that the import page asks of the script: without a request what lists are judged by, with rows to record them, with the ids
 * of rows to be answered which of them wait.
 *
 * @param who imports the list
 */
export function answerImport(
  context: Context,
  who: string,
  asked?: unknown,
): ImportContext | readonly ImportedRow[] | readonly WaitingRow[] {
  if (!asked) return importContext(context);
  const request = readRequest(asked, context.now());
  return 'ids' in request ? finishImport(context, request, who) : importRows(context, request, who);
}
