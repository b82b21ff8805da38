import type { Ports } from '../../workbook/ports';
import type { FormLinks } from '../children/form/form-links';
import { finishImport, type WaitingRow } from './finish-import';
import { type ImportContext, type ImportedRow, importContext, importRows } from './import-rows';
import { readRequest } from './request';

/**
 * All that the import page asks of the script: without a request what lists are judged by, with rows to take them in, with the ids
 * of rows to be told which of them wait.
 *
 * @param who brings the list in
 */
export const bringIn =
  (ports: Pick<Ports, 'workbook' | 'lock' | 'sign' | 'now'>, formLinks: FormLinks | null, who: string) =>
  (told?: unknown): ImportContext | readonly ImportedRow[] | readonly WaitingRow[] => {
    if (!told) return importContext(ports);
    const request = readRequest(told, ports.now());
    return 'ids' in request ? finishImport(ports, who)(request) : importRows(ports, formLinks, who)(request);
  };
