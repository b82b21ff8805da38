import { boolean, inField, listOf, listValue, message, string } from './check';
import { DIMENSION } from './parts';

/** What reading and writing of values takes (reference of the Sheets API, "spreadsheets.values"). */
const values = message<GoogleAppsScript.Sheets.Schema.ValueRange>({
  majorDimension: DIMENSION,
  range: string,
  values: listOf(listValue),
});

/** The one range of `update` and `append` is a field `data` of their requests. */
export const valueRange = inField('data', values);

export const batchUpdateValuesRequest = message<GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest>({
  data: listOf(values),
  includeValuesInResponse: boolean,
  responseDateTimeRenderOption: string,
  responseValueRenderOption: string,
  valueInputOption: string,
});

export const batchClearValuesRequest = message<GoogleAppsScript.Sheets.Schema.BatchClearValuesRequest>({
  ranges: listOf(string),
});

export const clearValuesRequest = message<Record<string, never>>({});
