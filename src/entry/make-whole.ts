'beside the script';

import type { scriptMemory } from '../google/script-memory';
import { lookForLeftTabs } from '../installation/left-tabs';
import { followOfficers } from '../installation/machine-jobs';
import { fill } from '../kernel/fill';
import { UNPROTECTED } from '../overview/words';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { setUp } from '../subjects/set-up/set-up';
import { installationOf } from './installation';
import type { scriptInstaller } from './installer';

/**
 * Why this account must not set up this workbook; `null` where it may. Nothing keeps the owner of a file out of it, so it has to be the
 * account that the script runs as; a file in a shared drive has no owner, and protections there keep out none of its managers.
 */
export function whyNotHere(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { who, otherAccount }: ReturnType<typeof scriptInstaller>,
  { setUp: texts }: OperatorTexts,
): readonly string[] | null {
  if (otherAccount !== null) return [texts.nothing, fill(texts.otherAccount, { email: otherAccount })];
  const owner = spreadsheet.getOwner()?.getEmail();
  if (owner === undefined) return [texts.sharedDrive];
  return owner === who ? null : [fill(texts.notOwner, { email: owner })];
}

export function makeWhole(
  memory: ReturnType<typeof scriptMemory>,
  spreadsheetId: string,
  installer: ReturnType<typeof scriptInstaller>,
  texts: OperatorTexts,
): readonly string[] {
  installer.prepare();
  const { context } = installationOf(memory, spreadsheetId);
  const unprotected = UNPROTECTED(followOfficers(context, true));
  const lines = setUp(context, installer, context.forms, texts);
  lookForLeftTabs(context);
  return [...lines, ...(unprotected === null ? [] : [fill(texts.setUp.unprotected, { what: unprotected })])];
}
