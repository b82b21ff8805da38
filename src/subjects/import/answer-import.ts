'beside the script';

import type { Context } from '../../ledger/context';
import { finishImport, type WaitingRow } from './finish-import';
import { type ImportContext, type ImportedRow, importContext, importRows } from './import-rows';
import { readRequest } from './request';

/**
 * Answers the import page. Without a request: the settings that lists are judged by. With rows: records them. With ids of rows: which of
 * these wait for a correction.
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
