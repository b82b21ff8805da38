import { type Answers, VISIT_KEYS } from '../../subjects/children/submission/answers';
import type { ReadRow } from './read-rows';

/** Answers about a child that a list of measurements lacks. */
const TELLS_WHO: readonly (keyof Answers)[] = ['tanggal_lahir', 'jenis_kelamin', 'nama_ibu'];

const nameKey = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/**
 * The measurement template of e-PPGBM has NIK and name only; the other answers about a child are in the identity template. Rows
 * without them take them from a row of the same NIK in another list, or, where that has none, of the same name if only one child has it.
 */
export function joined(rows: readonly ReadRow[]): readonly ReadRow[] {
  const tellers = rows.filter(({ answers }) => TELLS_WHO.every((key) => answers[key] !== undefined));
  const byNik = grouped(tellers, ({ answers }) => answers.nik ?? '');
  const byName = grouped(tellers, ({ answers }) => nameKey(answers.nama ?? ''));
  return rows.map((row) => {
    if (row.answers.anak !== undefined || TELLS_WHO.some((key) => row.answers[key] !== undefined)) return row;
    const answering =
      onlyChild(byNik.get(row.answers.nik ?? '')) ?? onlyChild(byName.get(nameKey(row.answers.nama ?? '')));
    return answering ? { ...row, answers: { ...withoutVisit(answering.answers), ...row.answers } } : row;
  });
}

function grouped(
  rows: readonly ReadRow[],
  keyOf: (row: ReadRow) => string,
): ReadonlyMap<string, readonly ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else if (key !== '') groups.set(key, [row]);
  }
  return groups;
}

/** The last row about the child, or `null` where the rows are about different children. */
function onlyChild(rows: readonly ReadRow[] = []): ReadRow | null {
  const [first] = rows;
  const same = rows.every(({ answers }) =>
    (['nama', 'tanggal_lahir', 'nik'] as const).every((key) => answers[key] === first?.answers[key]),
  );
  return same ? (rows[rows.length - 1] ?? null) : null;
}

const withoutVisit = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !VISIT_KEYS.some((told) => told === key)));
