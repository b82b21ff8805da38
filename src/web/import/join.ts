import { grouped } from '../../kernel/grouped';
import { type Answers, VISIT_KEYS } from '../../subjects/children/submission/answers';
import type { ReadRow } from './read-rows';

/** Answers about a child that a list of measurements lacks. */
const TELLS_WHO: readonly (keyof Answers)[] = ['tanggal_lahir', 'jenis_kelamin', 'nama_ibu'];

const nikOf = ({ answers }: ReadRow): string => answers.nik ?? '';
const nameOf = ({ answers }: ReadRow): string => (answers.nama ?? '').toLowerCase().replace(/[^a-z]/g, '');

/**
 * The measurement template of e-PPGBM has NIK and name only; the other answers about a child are in the identity template. Rows
 * without them take them from a row of the same NIK in another list, or, where that has none, of the same name if only one child has it.
 */
export function joined(rows: readonly ReadRow[]): readonly ReadRow[] {
  const tellers = rows.filter(({ answers }) => TELLS_WHO.every((key) => answers[key] !== undefined));
  const by = (keyOf: (row: ReadRow) => string) =>
    grouped(
      tellers.filter((row) => keyOf(row) !== ''),
      keyOf,
    );
  const byNik = by(nikOf);
  const byName = by(nameOf);
  return rows.map((row) => {
    if (row.answers.anak !== undefined || TELLS_WHO.some((key) => row.answers[key] !== undefined)) return row;
    const answering = onlyChild(byNik.get(nikOf(row))) ?? onlyChild(byName.get(nameOf(row)));
    return answering ? { ...row, answers: { ...withoutVisit(answering.answers), ...row.answers } } : row;
  });
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
