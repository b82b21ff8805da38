import { readRecord } from '../../../../src/subjects/children/reading/reading';
import { recognise } from '../../../../src/subjects/children/recognition/recognise';
import { REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';
import { type Answer, decided } from './decide';
import {
  ERRORS,
  type ErrorKind,
  isOfTwins,
  type LifePair,
  lifeOf,
  MIX,
  MIX_OF_OTHERS,
  OTHERS,
  type OtherKind,
  ofTwo,
  registeredTwice,
  registrations,
} from './real-life';

/** Seeds by which nothing was chosen. */
const HELD_OUT = [2_026_071, 2_026_072, 2_026_073] as const;
const PAIRS = 400;
/** The more, since not one of 2,000 may be joined. */
const TWINS = 1000;

type Counts = Record<Answer, number>;

function countsOf<Kind extends string>(pairs: readonly LifePair<Kind>[]): Counts {
  const counts: Counts = { same: 0, ask: 0, new: 0, unread: 0 };
  for (const { first, second } of pairs)
    counts[decided({ kind: 'siblings', same: false, names: ['', ''], first, second })] += 1;
  return counts;
}

const ofEach = <Kind extends string>(
  kinds: readonly Kind[],
  pairs: (kind: Kind, seed: number) => readonly LifePair<Kind>[],
): ReadonlyMap<Kind, Counts> =>
  new Map(kinds.map((kind) => [kind, countsOf(HELD_OUT.flatMap((seed) => pairs(kind, seed)))]));

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
const read = ({ same, ask, new: apart }: Counts): number => same + ask + apart;
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`.padStart(9);

const table = (counts: ReadonlyMap<string, Counts>): string =>
  [...counts]
    .map(([kind, each]) => {
      const all = read(each);
      const shares = [each.same, each.ask, each.new].map((part) => share(part, all)).join(' ');
      return `${kind.padEnd(44)}${String(all).padStart(6)} ${shares}`;
    })
    .join('\n');

const errors = ofEach(Object.keys(ERRORS) as ErrorKind[], (kind, seed) => {
  const life = lifeOf(seed);
  return times(PAIRS, () => registeredTwice(kind, life));
});
const others = ofEach(Object.keys(OTHERS) as OtherKind[], (kind, seed) => {
  const life = lifeOf(seed);
  return times(isOfTwins(kind) ? TWINS : PAIRS, () => ofTwo(kind, life));
});

/** Share of an answer in a mix of kinds. */
const inMix = <Kind extends string>(
  counts: ReadonlyMap<Kind, Counts>,
  mix: Readonly<Record<Kind, number>>,
  answer: Answer,
): number =>
  [...counts].reduce((sum, [kind, each]) => sum + (mix[kind] * each[answer]) / read(each), 0) / 1000;

/**
 * Wanted are 93 of 100. That is at odds with keeping twins called Naila and Nayla apart; of these pairs, and of older ones (pairs.test.ts):
 *
 * | asked about, where nothing else tells                    | such twins joined | all twins joined | recall  | older pairs |
 * | -------------------------------------------------------- | ----------------- | ---------------- | ------- | ----------- |
 * | nobody                                                   | 2.84 %            | 1 in 247         | 93.10 % | 94.91 %     |
 * | two spellings that parents choose between (as it is)     | 0.23 %            | 1 in 2,998       | 92.82 % | 94.35 %     |
 * | those, and rarer spellings that are names as well        | 0.23 %            | 1 in 2,998       | 91.95 % | 92.94 %     |
 * | whatever differs in a letter                             | 0.17 %            | 1 in 4,197       | 83.94 % | 85.36 %     |
 *
 * What else is asked about has to be: in 11 of 1,200 ordinary pairs one birth weight or order differs and a letter of the name too, which
 * may never be joined. What is lost is asked about: 0.25 of 100 with two such spellings, and 0.08 of one spelling that weighed something else on that day.
 * The table is from before names written in one, and mothers called Sri, were looked up by that as well: as it is, 92.91 % and 94.45 %.
 * Chance is larger than this: 13,400 pairs of the ordinary kind for 1,200, of the same seeds, say 92.5 % before and 92.1 % now.
 */
test('of one child registered twice, 92.5 of 100 are joined and 99 are joined or asked about', () => {
  console.log(`one child, by what differs:  pairs      same       ask       new\n${table(errors)}`);
  const [joined, asked] = [inMix(errors, MIX, 'same'), inMix(errors, MIX, 'ask')];
  console.log(`of the mix: joined ${share(joined, 1)}, asked about ${share(asked, 1)}`);
  expect(joined).toBeGreaterThanOrEqual(0.925);
  expect(joined + asked).toBeGreaterThanOrEqual(0.99);
});

test('of 1,000 that are joined in real life 999 are one child', () => {
  const confused = inMix(others, MIX_OF_OTHERS, 'same');
  const joined = inMix(errors, MIX, 'same');
  console.log(`precision in the mix: ${share(joined, joined + confused)}`);
  expect(joined / (joined + confused)).toBeGreaterThanOrEqual(0.999);
});

/** Where a date or a mother's name that is wrong as well leaves nothing to ask by. */
const NEW_AT_MOST: Partial<Record<ErrorKind, number>> = {
  'words written in one': 0.06,
  'a nickname': 0.12,
  "the mother's name": 0.1,
  'no name yet, and then one': 0.12,
  'no name yet, twice': 0.1,
};

test.each(Object.keys(ERRORS) as ErrorKind[])('few children with %s are taken for two', (kind) => {
  const counts = errors.get(kind);
  expect(counts && counts.new / read(counts)).toBeLessThan(NEW_AT_MOST[kind] ?? 0.03);
});

describe('twins', () => {
  const kinds = (Object.keys(OTHERS) as OtherKind[]).filter(isOfTwins);
  const joinedOf = (some: readonly OtherKind[]): number => {
    const counts = some.flatMap((kind) => others.get(kind) ?? []);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    return sum(counts.map(({ same }) => same)) / sum(counts.map(read));
  };
  const SOUND_ALIKE = 'twins whose names sound alike';

  // All kinds count alike here, also the last, which in life is one pair of twins in 80.
  test('of all kinds are joined in not one of 2,000 pairs', () => {
    console.log(`two children:                pairs      same       ask       new\n${table(others)}`);
    console.log(`twins of all kinds joined: ${share(joinedOf(kinds), 1)}`);
    expect(joinedOf(kinds)).toBeLessThanOrEqual(1 / 2000);
    expect(kinds.filter((kind) => kind !== SOUND_ALIKE && joinedOf([kind]) > 1 / 1000)).toEqual([]);
  });

  // Where somebody writes Nayla as her sister is written, and nothing else tells them apart, no rule can: 1 in 850 of these pairs.
  test('whose names sound alike are joined in few pairs of 1,000', () => {
    expect(joinedOf([SOUND_ALIKE])).toBeLessThan(0.004);
  });
});

describe('a village of 3,000 children, three of 100 registered once more', () => {
  const entries = HELD_OUT.map((seed) => registrations(seed, 3000, 0.03));

  test('has its officers asked about fewer than 3 in 100 registrations, and no two children in one row', () => {
    for (const [i, registered] of entries.entries()) {
      const readings = recordsOf(registered.map(({ answers }, at) => sent(`r${at}`, at / 60, answers))).map(
        (record) => readRecord(record, REGISTER_SETTINGS),
      );
      const { groups, unresolved } = recognise(readings);
      const childOf = new Map(readings.map(({ code }, at) => [code, registered[at]?.child]));
      const children = groups.map(
        ({ members }) => new Set(members.map(({ reading }) => childOf.get(reading.code))),
      );
      const confused = children.filter(({ size }) => size > 1).length;
      const rows = new Map<number | undefined, number>();
      for (const [child] of children) rows.set(child, (rows.get(child) ?? 0) + 1);
      const doubled = [...rows.values()].filter((count) => count > 1).length;
      const taken = readings.filter(({ inForce }) => inForce !== null).length;
      console.log(
        `${taken} registrations of 3,000 children (seed ${HELD_OUT[i]}): ${unresolved.length} asked about ` +
          `(${share(unresolved.length, taken).trim()}), ${confused} rows of two children, ${doubled} children in two rows`,
      );
      expect(unresolved.length / taken).toBeLessThan(0.03);
      expect(confused).toBeLessThanOrEqual(1);
      expect(doubled).toBeLessThanOrEqual(3);
    }
  });
});
