// Reads tests/fixtures/who/vectors.csv: what WHO's software was asked, and what it answered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Anthropometry } from '../../../src/kernel/growth/anthropometry';

export const VECTORS = join(__dirname, '../../fixtures/who/vectors.csv');

export type WhoRow = Readonly<Record<string, string>>;

export function whoRows(): WhoRow[] {
  const [header = '', ...lines] = readFileSync(VECTORS, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

export function numberIn(cell: string | undefined): number | null {
  if (cell === undefined || cell === '') return null;
  if (cell === 'Inf') return Number.POSITIVE_INFINITY;
  return cell === '-Inf' ? Number.NEGATIVE_INFINITY : Number(cell);
}

const SEX = { m: 'male', '1': 'male', f: 'female', '2': 'female' } as const;
const POSITION = { l: 'lying', h: 'standing' } as const;

const coded = <T>(codes: Readonly<Record<string, T>>, cell: string | undefined): T | null =>
  codes[(cell ?? '').toLowerCase()] ?? null;

export function childOf(row: WhoRow): Anthropometry {
  const age = numberIn(row.age);
  return {
    sex: coded(SEX, row.sex),
    ageDays: age !== null && row.age_unit === 'm' ? age * 30.4375 : age,
    weightKg: numberIn(row.weight),
    lengthHeightCm: numberIn(row.lenhei),
    position: coded(POSITION, row.measure),
    headCm: numberIn(row.headc),
    armCm: numberIn(row.armc),
    oedema: coded({ y: true, '1': true }, row.oedema) ?? false,
  };
}
