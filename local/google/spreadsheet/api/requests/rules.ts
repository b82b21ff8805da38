import { actingUser } from '../../../core/access';
import { isUnknownAddress } from '../../../core/accounts';
import type { World } from '../../../core/world';
import type { ConditionalFormat, Filter, FilterCriteria, Protection, Sheet } from '../../grid/model';
import { WHOLE_SHEET } from '../../grid/model';
import { isConditionType } from '../../rules/conditions';
import { mayLeaveOneselfOut, PROTECTED, passes } from '../../rules/protection';
import { withStyles } from '../color-fields';
import { BadRequest } from '../errors';
import { parseMask, requireFields, under } from '../mask';
import { type GridRange, placeOf, requireSheet } from '../ranges';
import { conditionalFormatResource, protectedRangeResource } from '../resources';
import { type Context, kind, newId, requireSheetEditable } from './request';

type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;

const isWhole = (range: GridRange): boolean =>
  [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
    (end) => end === undefined,
  );

function protectionOf(
  context: Context,
  id: number,
  given: ProtectedRange,
): { sheet: Sheet; protection: Protection } {
  const { workbook } = context;
  if (!given.range) throw new BadRequest('protectedRange.range must be specified');
  const { sheet, box } = placeOf(workbook, given.range);
  const wholeSheet = isWhole(given.range);
  if (given.unprotectedRanges?.length && !wholeSheet) {
    throw new BadRequest('Unprotected ranges are only supported on protected sheets.');
  }
  const protection = {
    id,
    wholeSheet,
    box: wholeSheet ? WHOLE_SHEET : box,
    unprotected: (given.unprotectedRanges ?? []).map((range) => placeOf(workbook, range).box),
    description: given.description ?? '',
    warningOnly: given.warningOnly ?? false,
    editors: [...(given.editors?.users ?? [])],
    domainEdit: given.editors?.domainUsersCanEdit ?? false,
  };
  return { sheet, protection };
}

function findProtection(
  { workbook }: Context,
  id: number | undefined,
): { sheet: Sheet; protection: Protection } {
  for (const sheet of workbook.sheets) {
    const protection = sheet.state.protections.find((item) => item.id === id);
    if (protection) return { sheet, protection };
  }
  throw new BadRequest(`No protected range with id: ${id ?? 0}`);
}

function requirePasses({ world, workbook }: Context, protection: Protection): void {
  if (!passes(workbook, protection, actingUser(world))) throw new BadRequest(PROTECTED);
}

/**
 * A list of editors without whoever sends it: refused, as nine public projects report; that the owner of the workbook is refused as
 * well is the harsher reading of them.
 */
function requireSelfAmongEditors({ world }: Context, { editors }: ProtectedRange): void {
  if (!editors || mayLeaveOneselfOut(world)) return;
  if (!(editors.users ?? []).includes(actingUser(world))) {
    throw new BadRequest("You can't remove yourself as an editor.");
  }
}

/** The text of this refusal has not been seen in public. */
function requireAddresses(world: World, emails: readonly string[]): void {
  const unknown = emails.find((email) => isUnknownAddress(world, email));
  if (unknown !== undefined) throw new BadRequest(`Invalid email address: ${unknown}`);
}

const addProtectedRange = kind('addProtectedRange', ({ protectedRange = {} }, context) => {
  const id = newId(context, protectedRange.protectedRangeId);
  const { sheet, protection } = protectionOf(context, id, protectedRange);
  if (sheet.state.protections.some((item) => item.wholeSheet) && protection.wholeSheet) {
    throw new BadRequest('You are trying to add a protected sheet when one already exists.');
  }
  requireSelfAmongEditors(context, protectedRange);
  requireAddresses(context.world, protection.editors);
  // Whoever adds a protection keeps editing: the service adds them to the editors.
  const editors = [...new Set([...protection.editors, actingUser(context.world)])];
  sheet.state.protections.push({ ...protection, editors });
  return {
    addProtectedRange: { protectedRange: protectedRangeResource(context, sheet, { ...protection, editors }) },
  };
});

const PROTECTION_FIELDS = [
  'range',
  'namedRangeId',
  'description',
  'warningOnly',
  'unprotectedRanges',
  'editors',
  'requestingUserCanEdit',
] as const;

const updateProtectedRange = kind('updateProtectedRange', ({ protectedRange = {}, fields }, context) => {
  const { sheet, protection } = findProtection(context, protectedRange.protectedRangeId);
  requirePasses(context, protection);
  const mask = parseMask(fields);
  requireFields(mask, PROTECTION_FIELDS);
  if (under(mask, 'editors')) {
    requireSelfAmongEditors(context, protectedRange);
    requireAddresses(context.world, protectedRange.editors?.users ?? []);
  }
  const current = protectedRangeResource(context, sheet, protection);
  const merged: ProtectedRange = { ...current };
  for (const field of PROTECTION_FIELDS) {
    if (under(mask, field)) Object.assign(merged, { [field]: protectedRange[field] ?? current[field] });
  }
  const next = protectionOf(context, protection.id, merged);
  sheet.state.protections = sheet.state.protections.filter((item) => item !== protection);
  next.sheet.state.protections.push(next.protection);
  return undefined;
});

const deleteProtectedRange = kind('deleteProtectedRange', ({ protectedRangeId }, context) => {
  const { sheet, protection } = findProtection(context, protectedRangeId);
  requirePasses(context, protection);
  sheet.state.protections = sheet.state.protections.filter((item) => item !== protection);
  return undefined;
});

function conditionalFormatOf(
  { workbook }: Context,
  rule: Rule | undefined,
): { sheet: Sheet; rule: ConditionalFormat } {
  if (rule?.gradientRule) throw new TypeError('A conditional format with a gradientRule is not emulated');
  const places = (rule?.ranges ?? []).map((range) => placeOf(workbook, range));
  const [first] = places;
  if (!first) throw new BadRequest('Conditional format rule must specify at least one range.');
  if (places.some(({ sheet }) => sheet !== first.sheet)) {
    throw new BadRequest('All ranges in a conditional format rule must be on the same sheet.');
  }
  const { condition, format = {} } = rule?.booleanRule ?? {};
  if (!condition || !isConditionType(condition.type)) {
    throw new BadRequest(`Invalid ConditionType: ${condition?.type ?? 'CONDITION_TYPE_UNSPECIFIED'}`);
  }
  if (condition.values?.some((value) => refersToOtherSheet(value.userEnteredValue, first.sheet))) {
    throw new BadRequest('Conditional format rule cannot reference a different sheet.');
  }
  return {
    sheet: first.sheet,
    rule: structuredClone({ boxes: places.map(({ box }) => box), condition, format: withStyles(format) }),
  };
}

function refersToOtherSheet(formula: string | undefined, sheet: Sheet): boolean {
  const named = /^=.*?(?:'([^']+)'|\b([A-Za-z_]\w*))!/.exec(formula ?? '');
  return named !== null && (named[1] ?? named[2]) !== sheet.state.title;
}

const addConditionalFormatRule = kind('addConditionalFormatRule', ({ rule, index = 0 }, context) => {
  const added = conditionalFormatOf(context, rule);
  requireSheetEditable(context, added.sheet);
  const rules = added.sheet.state.conditionalFormats;
  if (index > rules.length) throw new BadRequest(`Index[${index}] is after the last rule[${rules.length}]`);
  rules.splice(index, 0, added.rule);
  return undefined;
});

function ruleAt(sheet: Sheet, index: number): ConditionalFormat {
  const rule = sheet.state.conditionalFormats[index];
  if (!rule) throw new BadRequest(`No conditional format on sheet: ${sheet.state.id} at index: ${index}`);
  return rule;
}

const updateConditionalFormatRule = kind(
  'updateConditionalFormatRule',
  ({ sheetId, index = 0, newIndex, rule }, context) => {
    const sheet = requireSheet(context.workbook, sheetId);
    requireSheetEditable(context, sheet);
    const old = ruleAt(sheet, index);
    const rules = sheet.state.conditionalFormats;
    const next = rule ? conditionalFormatOf(context, rule).rule : old;
    rules.splice(index, 1);
    rules.splice(newIndex ?? index, 0, next);
    return {
      updateConditionalFormatRule: {
        oldRule: conditionalFormatResource(sheet, old),
        oldIndex: index,
        newRule: conditionalFormatResource(sheet, next),
        newIndex: newIndex ?? index,
      },
    };
  },
);

const deleteConditionalFormatRule = kind('deleteConditionalFormatRule', ({ sheetId, index = 0 }, context) => {
  const sheet = requireSheet(context.workbook, sheetId);
  requireSheetEditable(context, sheet);
  const rule = ruleAt(sheet, index);
  sheet.state.conditionalFormats.splice(index, 1);
  return { deleteConditionalFormatRule: { rule: conditionalFormatResource(sheet, rule) } };
});

const setBasicFilter = kind('setBasicFilter', ({ filter = {} }, context) => {
  const { sheet, box } = placeOf(context.workbook, filter.range);
  requireSheetEditable(context, sheet);
  const criteria: Record<string, FilterCriteria> = {};
  for (const [column, item] of Object.entries(filter.criteria ?? {})) {
    criteria[column] = structuredClone(item as FilterCriteria);
  }
  sheet.state.filter = { box, criteria, sortedBy: sortOrders(filter.sortSpecs) } satisfies Filter;
  return undefined;
});

export const sortOrders = (
  specs: readonly GoogleAppsScript.Sheets.Schema.SortSpec[] | undefined,
): { column: number; ascending: boolean }[] =>
  (specs ?? []).map(({ dimensionIndex = 0, sortOrder, backgroundColorStyle, foregroundColorStyle }) => {
    if (backgroundColorStyle || foregroundColorStyle)
      throw new TypeError('A SortSpec with a colour is not emulated');
    return { column: dimensionIndex, ascending: sortOrder !== 'DESCENDING' };
  });

const clearBasicFilter = kind('clearBasicFilter', ({ sheetId }, context) => {
  const sheet = requireSheet(context.workbook, sheetId);
  requireSheetEditable(context, sheet);
  sheet.state.filter = null;
  return undefined;
});

export const RULE_REQUESTS = [
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  setBasicFilter,
  clearBasicFilter,
];
