import type { Expected } from '../../../src/subjects/kecamatan/judge-copies';

/** Tab title → rows by header, as `simulate` takes them. */
type SettingsFile = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>;

/**
 * The rows of `Kelurahan`: which there are in the kecamatan.
 *
 * @returns `null` where the file has no such tab
 * @throws SyntaxError where the text is no JSON
 */
export function listedIn(json: string): readonly Expected[] | null {
  const rows = (JSON.parse(json) as SettingsFile).Kelurahan;
  if (!rows) return null;
  return rows.flatMap((row) => {
    const kelurahan = String(row.Kelurahan ?? '').trim();
    return kelurahan === ''
      ? []
      : [{ kelurahan, code: String(row['Kode Wilayah'] ?? '').replace(/\D/g, '') }];
  });
}
