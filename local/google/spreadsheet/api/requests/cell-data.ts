import { entryOf, intern, partsOf } from '../../grid/cells';
import {
  CELL_TEXT_LIMIT,
  type CellFormat,
  type Entry,
  type Scalar,
  type ValidationRule,
  type Workbook,
} from '../../grid/model';
import { internFormat } from '../../grid/write';
import { isConditionType } from '../../rules/conditions';
import { withStyleFields, withStyles } from '../color-fields';
import { BadRequest } from '../errors';
import { type Mask, masked, requireFields, under } from '../mask';
import { TOO_LONG } from '../values';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

const FIELDS = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
  'hyperlink',
  'effectiveValue',
  'effectiveFormat',
  'formattedValue',
];

const FORMAT_FIELDS = [
  'backgroundColor',
  'backgroundColorStyle',
  'borders',
  'horizontalAlignment',
  'hyperlinkDisplayType',
  'numberFormat',
  'padding',
  'textDirection',
  'textFormat',
  'textRotation',
  'verticalAlignment',
  'wrapStrategy',
];

/** Puts `CellData` into cells under one field mask. Formats seen before are not looked at again. */
export class CellWriter {
  private readonly value: boolean;
  private readonly format: Mask | null;
  private readonly note: boolean;
  private readonly rule: boolean;
  private readonly runs: boolean;
  private readonly knownFormats = new Map<CellFormat | undefined, Map<number, number>>();

  constructor(
    private readonly workbook: Workbook,
    mask: Mask,
  ) {
    requireFields(mask, FIELDS);
    this.value = under(mask, 'userEnteredValue') !== null;
    const format = under(mask, 'userEnteredFormat');
    if (format) requireFields(format, FORMAT_FIELDS);
    this.format = format && withStyleFields(format);
    this.note = under(mask, 'note') !== null;
    this.rule = under(mask, 'dataValidation') !== null;
    this.runs = under(mask, 'textFormatRuns') !== null;
  }

  /** @returns the entry with the masked fields as in `data` */
  apply(entry: Entry, data: CellData): Entry {
    const parts = partsOf(entry);
    if (this.value) Object.assign(parts, enteredValue(data.userEnteredValue));
    if (this.note) parts.note = data.note ?? '';
    if (this.rule) parts.rule = internRule(this.workbook, data.dataValidation);
    if (this.format) {
      const link = this.linkUnder(this.format, data.userEnteredFormat);
      if (link !== undefined) parts.link = link;
      parts.format = this.formatNumber(parts.format, this.format, data.userEnteredFormat);
    }
    if (this.runs && data.textFormatRuns) parts.link = linkOfRuns(data.textFormatRuns) ?? parts.link;
    return entryOf(parts);
  }

  /** @returns the new link; `undefined` when the mask does not speak of it */
  private linkUnder(mask: Mask, format: CellFormat | undefined): string | null | undefined {
    const text = under(mask, 'textFormat');
    if (!text || under(text, 'link') === null) return undefined;
    return format?.textFormat?.link?.uri ?? null;
  }

  private formatNumber(current: number, mask: Mask, format: CellFormat | undefined): number {
    let byCurrent = this.knownFormats.get(format);
    if (!byCurrent) {
      byCurrent = new Map();
      this.knownFormats.set(format, byCurrent);
    }
    let number = byCurrent.get(current);
    if (number === undefined) {
      number = internFormat(
        this.workbook,
        withoutLink(masked(withStyles(this.workbook.formats[current] ?? {}), withStyles(format ?? {}), mask)),
      );
      byCurrent.set(current, number);
    }
    return number;
  }
}

function withoutLink(format: CellFormat | undefined): CellFormat {
  if (!format?.textFormat?.link) return format ?? {};
  const { link: _, ...textFormat } = format.textFormat;
  return { ...format, textFormat };
}

function linkOfRuns(runs: readonly GoogleAppsScript.Sheets.Schema.TextFormatRun[]): string | null {
  const uri = runs.find((run) => run.format?.link?.uri)?.format?.link?.uri;
  return uri ?? null;
}

/** Exactly one of the typed fields; text stays text whatever it looks like. */
function enteredValue(value: ExtendedValue | undefined): { value: Scalar | null; formula: string | null } {
  const { stringValue, numberValue, boolValue, formulaValue, errorValue } = value ?? {};
  if (errorValue !== undefined) throw new BadRequest('Invalid value: an error cannot be entered by a user.');
  const given = [stringValue, numberValue, boolValue, formulaValue].filter((item) => item !== undefined);
  if (given.length > 1)
    throw new BadRequest('Invalid value: oneof field already set. Cannot set more than one of the values.');
  if (formulaValue !== undefined) return { value: null, formula: checkedFormula(formulaValue) };
  if (stringValue !== undefined && stringValue.length > CELL_TEXT_LIMIT) throw new BadRequest(TOO_LONG);
  const scalar = stringValue ?? numberValue ?? boolValue ?? null;
  return { value: scalar === '' ? null : scalar, formula: null };
}

function checkedFormula(formula: string): string {
  if (!formula.startsWith('=')) throw new BadRequest(`Invalid formula: ${formula}`);
  if (formula.length > CELL_TEXT_LIMIT) throw new BadRequest(TOO_LONG);
  return formula;
}

/** @returns number of the rule; 0 for none */
export function internRule(workbook: Workbook, rule: ValidationRule | undefined): number {
  if (!rule) return 0;
  if (!isConditionType(rule.condition?.type)) {
    throw new BadRequest(`Invalid value at 'condition.type', "${rule.condition?.type ?? ''}"`);
  }
  return intern(workbook.rules, rule);
}
