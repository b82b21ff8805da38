import { actingUser } from '../../../core/access';
import type { World } from '../../../core/world';
import type { Edit } from '../../grid/edit';
import type { Box, Sheet, Workbook } from '../../grid/model';
import { mayEdit, mayEditSheet, PROTECTED } from '../../rules/protection';
import { BadRequest } from '../errors';

export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type Response = GoogleAppsScript.Sheets.Schema.Response;

export interface Context {
  readonly world: World;
  readonly change: Edit;
  readonly workbook: Workbook;
}

export interface Kind {
  readonly name: string;
  run(request: Request, context: Context): Response;
}

/** One kind of request of `batchUpdate`. */
export function kind<K extends keyof Request>(
  name: K,
  run: (body: NonNullable<Request[K]>, context: Context) => Response | undefined,
): Kind {
  return {
    name,
    run(request, context) {
      const body = request[name];
      if (body === undefined || body === null) throw new BadRequest('must specify a value');
      return run(body, context) ?? {};
    },
  };
}

export function requireEditable({ world, workbook }: Context, sheet: Sheet, box: Box): void {
  if (!mayEdit(workbook, sheet, box, actingUser(world))) throw new BadRequest(PROTECTED);
}

export function requireSheetEditable({ world, workbook }: Context, sheet: Sheet): void {
  if (!mayEditSheet(workbook, sheet, actingUser(world))) throw new BadRequest(PROTECTED);
}

/** A number for a new tab, protection and the like: the one asked for, or the next. */
export function newId({ change }: Context, wanted: number | undefined): number {
  if (wanted !== undefined) {
    change.workbook.nextId = Math.max(change.workbook.nextId, wanted + 1);
    return wanted;
  }
  return change.workbook.nextId++;
}
