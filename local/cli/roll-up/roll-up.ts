// The sums of several kelurahan, from folders that `simulate` has written.
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { STATE_LABEL } from '../../../src/subjects/kecamatan/copy-words';
import {
  type Expected,
  judgeCopies,
  plainName,
  type Received,
} from '../../../src/subjects/kecamatan/judge-copies';
import { SUM_TITLES } from '../../../src/subjects/kecamatan/sum-remark-words';
import {
  recapHeaders,
  recapRows,
  type SumRow,
  stateHeaders,
  stateRows,
  verdictRows,
} from '../../../src/subjects/kecamatan/sum-tables';
import { VERDICT_HEADERS } from '../../../src/subjects/kecamatan/sum-words';
import { readFolder } from './read-folder';
import { told } from './words';

export interface RollUp {
  /** Text of each file by its name. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines for the person at the keyboard: whatever is not counted as it should be. */
  readonly said: readonly string[];
  readonly kelurahan: number;
  readonly months: number;
}

/**
 * @param listed the kelurahan of the kecamatan, where somebody has listed them; `null` for whatever the folders have
 */
export function rollUp(folders: readonly string[], listed: readonly Expected[] | null): RollUp {
  const read = folders.map((folder) => readFolder(folder, placeOf(folder, folders)));
  const judged = judgeCopies(listed === null ? read : matched(read, listed));
  const counted = new Set([...judged.months.values()].flatMap((some) => some.map(({ place }) => place)));
  return {
    files: {
      [SUM_TITLES.recap]: csv(recapHeaders(), recapRows(judged)),
      [SUM_TITLES.kelurahan]: csv(Object.values(VERDICT_HEADERS), verdictRows(judged)),
      [SUM_TITLES.needs]: csv(stateHeaders('needs'), stateRows(judged, 'needs')),
      [SUM_TITLES.aid]: csv(stateHeaders('aid'), stateRows(judged, 'aid')),
      [SUM_TITLES.plans]: csv(stateHeaders('plans'), stateRows(judged, 'plans')),
    },
    said: judged.verdicts
      .filter(({ isCounted, state }) => !isCounted && state !== 'not-begun')
      .map(({ month, kelurahan, place, state, reason }) =>
        told(month, kelurahan === '' ? place : `${kelurahan} (${place})`, STATE_LABEL[state], reason),
      ),
    kelurahan: counted.size,
    months: judged.months.size,
  };
}

/** The last part of a path tells folders apart as people do; all of it where that is the same. */
const placeOf = (folder: string, all: readonly string[]): string =>
  all.filter((one) => basename(one) === basename(folder)).length > 1 ? folder : basename(folder);

/** Each folder to the kelurahan of its code, or else of its name; a listed one without a folder is missing. */
function matched(read: readonly Received[], all: readonly Expected[]): readonly Received[] {
  const listed = all.filter((one, at) => !all.slice(0, at).some((other) => isSame(one, other)));
  const claims = read.map(({ copy }) =>
    copy === null ? null : copy.ok ? copy.value.origin : copy.issues[0].claims,
  );
  const isOf = (expected: Expected, claim: (typeof claims)[number]): boolean =>
    claim !== null && isSame(expected, claim);
  const found = read.map((received, i): Received => {
    const expected = listed.find((one) => isOf(one, claims[i] ?? null));
    return expected ? { ...received, expected } : { ...received, isUnlisted: true };
  });
  const missing = listed.filter((one) => !claims.some((claim) => isOf(one, claim)));
  return [
    ...found,
    ...missing.map((expected): Received => ({ place: expected.kelurahan, copy: null, expected })),
  ];
}

/** By their codes; by their names where one has none. */
const isSame = (a: Expected, b: Expected): boolean =>
  a.code !== '' && b.code !== '' ? a.code === b.code : plainName(a.kelurahan) === plainName(b.kelurahan);

const csv = (headers: readonly string[], rows: readonly SumRow[]): string =>
  stringify([headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]);
