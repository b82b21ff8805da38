import type { World } from '../../core/world';
import { encloses, intersects } from '../grid/boxes';
import type { Box, Protection, Sheet, Workbook } from '../grid/model';

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/**
 * Whether a user passes a protection: the owner always does, anyone does where it only warns. Those who may edit the workbook but
 * are not named do not; on Google they still may until their names are taken off a new protection.
 */
export const passes = (workbook: Workbook, protection: Protection, user: string): boolean =>
  user === workbook.owner ||
  protection.warningOnly ||
  protection.editors.includes(user) ||
  (protection.domainEdit && workbook.state.editors.includes(user));

/** Whether a user may rename, hide, colour, freeze or otherwise change a tab as a whole: a protected tab stays as it is. */
export const mayEditSheet = (workbook: Workbook, sheet: Sheet, user: string): boolean =>
  sheet.state.protections.every((protection) => !protection.wholeSheet || passes(workbook, protection, user));

export function mayEdit(workbook: Workbook, sheet: Sheet, box: Box, user: string): boolean {
  return sheet.state.protections.every(
    (protection) =>
      passes(workbook, protection, user) ||
      !intersects(protection.box, box) ||
      protection.unprotected.some((free) => encloses(free, box)),
  );
}

/** How the service takes a list of editors without whoever sends it. */
interface SelfRemoval {
  allowed: boolean;
}

const selfRemovalOf = (world: World): SelfRemoval =>
  world.section<SelfRemoval>('protection-self-removal', () => ({ allowed: false }));

/** The kinder of the two answers that are reported: lists of editors without oneself pass. */
export function allowSelfRemoval(world: World): void {
  selfRemovalOf(world).allowed = true;
}

export const mayLeaveOneselfOut = (world: World): boolean => selfRemovalOf(world).allowed;
