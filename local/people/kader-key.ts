import { createHmac } from 'node:crypto';
import { MEMORY } from '../../src/installation/memory-names';
import { KADER, type Kader, kaderFrom } from '../../src/settings/kader';
import { kaderCode } from '../../src/settings/sender-keys';
import type { World } from '../google/core/world';
import { scriptProperties } from '../google/properties/properties-service';
import { viewTab } from '../google/spreadsheet';

/**
 * The personal code of somebody who stands in `Kader`, as the link that the kelurahan has given out carries it.
 *
 * @returns `null` for an address that stands there in no row
 */
export function kaderKey(world: World, workbookId: string, email: string): string | null {
  const secret = scriptProperties(world)[MEMORY.mapSecret];
  const kader = kaderIn(world, workbookId).find((one) => one.email === email.trim().toLowerCase());
  if (!secret || !kader) return null;
  return kaderCode(kader, (text) => createHmac('sha256', secret).update(text).digest('base64url'));
}

/** None in a workbook of the first release, which has no such tab. */
export function kaderIn(world: World, workbookId: string): readonly Kader[] {
  const [headers = [], ...rows] = viewTab(world, workbookId, 'Kader')?.rows ?? [];
  const titles = headers.map(({ value }) => value);
  const at = ['Nama', 'Email', 'Posyandu', 'Berlaku Sejak', 'Berlaku Sampai', 'Seri Kode'].map((header) =>
    titles.indexOf(header),
  );
  return kaderFrom(rows.map((row) => KADER.row(at.map((column) => row[column]?.value ?? null))));
}

/** A row of `Kader` for each address, which may describe the children of every posyandu. */
export const kaderRows = (emails: readonly string[]): readonly Readonly<Record<string, string>>[] =>
  [...new Set(emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''))].map(
    (Email) => ({ Nama: Email, Email, Posyandu: 'Semua' }),
  );
