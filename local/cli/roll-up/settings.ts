import type { Expected } from '../../../src/subjects/kecamatan/judge-copies';
import { NO_JSON, NO_LIST } from './words';

/** Tab title → rows by header, as `simulate` takes them. */
type SettingsFile = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>;

/**
 * The rows of `Kelurahan`: which there are in the kecamatan.
 *
 * @param path of the file, for whoever typed it
 * @throws Error where the text is no JSON, or has no row of such a tab
 */
export function listedIn(json: string, path: string): readonly Expected[] {
  const rows = tabsIn(json, path)?.Kelurahan;
  const listed = (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const kelurahan = String(row?.Kelurahan ?? '').trim();
    return kelurahan === ''
      ? []
      : [{ kelurahan, code: String(row?.['Kode Wilayah'] ?? '').replace(/\D/g, '') }];
  });
  if (listed.length === 0) throw new Error(NO_LIST(path));
  return listed;
}

function tabsIn(json: string, path: string): SettingsFile | null {
  try {
    return JSON.parse(json) as SettingsFile | null;
  } catch {
    throw new Error(NO_JSON(path));
  }
}
