/** In how many parts the heaviest tests do their work. */
export const PARTS = 16;

/**
 * Which part of the heaviest tests this run does, from 0; `null` for all. Together they take many minutes, so each run does one by chance,
 * and all are done within a few runs: `PART=0` to `PART=15` repeat one, `PART=all` does all.
 */
export const PART: number | null = ((asked) => {
  if (asked === 'all') return null;
  const number = Number(asked ?? '');
  const isPart =
    asked !== undefined && asked !== '' && Number.isInteger(number) && number >= 0 && number < PARTS;
  return isPart ? number : Math.floor(Math.random() * PARTS);
})(process.env.PART);

/** Whether something that is counted from 0 belongs to the part of this run. */
export const isInPart = (at: number): boolean => PART === null || at % PARTS === PART;

/** As tests tell it. */
export const partText = PART === null ? 'all parts' : `one of ${PARTS} parts, PART=${PART}`;

/** One of several, which by the part of this run; all of them where it does all. */
export const eachOr = <T>(all: readonly T[]): readonly T[] =>
  PART === null ? all : all.filter((_, at) => at === PART % all.length);
