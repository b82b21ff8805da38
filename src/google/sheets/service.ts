type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;

/** The Sheets advanced service, as enabled in the manifest. */
export function sheetsService(): { readonly spreadsheets: Spreadsheets; readonly values: Values } {
  const spreadsheets = Sheets?.Spreadsheets;
  if (!spreadsheets?.Values) throw new Error('the Sheets service is not enabled in the manifest');
  return { spreadsheets, values: spreadsheets.Values };
}
