import { type Posyandu, samePosyandu } from '../../../src/kernel/answers/read-posyandu';
import type { TimeZone } from '../../../src/kernel/calendar';
import { SETTINGS, settingsFrom } from '../../../src/settings/settings';
import type { ReadRow } from '../../../src/web/import/read-rows';
import type { Raw } from '../../../src/workbook/cells';
import type { RowSelection } from '../../../src/workbook/select';

/** What the kelurahan has set, as far as a list is read by it. */
export interface ListSettings {
  readonly zone: TimeZone;
  readonly kecamatanCode: string | null;
  /** `null` where no settings say which there are: then those of the list are. */
  readonly posyandu: readonly Posyandu[] | null;
}

export const NO_SETTINGS: ListSettings = { zone: 'WIB', kecamatanCode: null, posyandu: null };

/** Tab title → rows by header, as `simulate` takes them. */
type SettingsFile = Readonly<Record<string, readonly Readonly<Record<string, Raw>>[] | undefined>>;

/** @throws SyntaxError where the text is no JSON */
export function readSettingsFile(json: string): ListSettings {
  const file: SettingsFile = JSON.parse(json);
  const rowsOf = <Row>(selection: RowSelection<Row>): readonly Row[] =>
    (file[selection.tab.title] ?? []).map((row) =>
      selection.row(selection.columns.map((header) => row[header] ?? null)),
    );
  const { register } = settingsFrom({
    settings: rowsOf(SETTINGS.settings),
    posyandu: rowsOf(SETTINGS.posyandu),
    areas: rowsOf(SETTINGS.areas),
    kader: rowsOf(SETTINGS.kader),
    staff: rowsOf(SETTINGS.staff),
    limits: rowsOf(SETTINGS.limits),
    readers: rowsOf(SETTINGS.readers),
  });
  return {
    zone: register.zone,
    kecamatanCode: file.Pengaturan ? register.kecamatanCode : null,
    posyandu: file.Posyandu ? register.posyandu : null,
  };
}

/** The posyandu that the list and the command name, each once, as first written. */
export function posyanduOfLists(
  rows: readonly Pick<ReadRow, 'answers'>[],
  given: string | null,
): readonly Posyandu[] {
  const names: string[] = given === null ? [] : [given];
  for (const { answers } of rows) {
    const name = answers.posyandu ?? '';
    if (name !== '' && !names.some((known) => samePosyandu(known, name))) names.push(name);
  }
  return names.map((name) => ({ name, formerNames: [] }));
}
