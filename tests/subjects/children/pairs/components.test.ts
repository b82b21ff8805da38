import { recognise } from '../../../../src/subjects/children/recognition/recognise';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { componentSizes, villageReadings } from './components';

const CHILDREN = 10_000;
const SEED = 7;

describe(`a village of ${CHILDREN} children`, () => {
  const readings = villageReadings(SEED, CHILDREN);

  test('is met by a submission in a handful of rows', () => {
    const { mean, largest, alone, compared } = componentSizes(readings);
    console.log(
      `${CHILDREN} children (seed ${SEED}): ${mean.toFixed(2)} rows folded on average, ${largest} at most; ` +
        `${(100 * alone).toFixed(1)} % meet nobody, ${compared.toFixed(2)} compared with on average`,
    );
    expect(mean).toBeLessThan(3);
    expect(largest).toBeLessThan(100);
    expect(alone).toBeGreaterThan(0.7);
  });

  // All entries are of different children here: what is joined or asked about is a mistake, or a twin.
  test('keeps its children apart, and asks about few', () => {
    const { groups, unresolved } = recognise(readings);
    const taken = readings.filter(({ inForce }) => inForce !== null).length;
    const joined = taken - unresolved.length - groups.length;
    console.log(
      `${taken} different children (seed ${SEED}): ${joined} joined, ${unresolved.length} asked about`,
    );
    expect(joined).toBeLessThanOrEqual(5);
    expect(unresolved.length / taken).toBeLessThan(0.025);
  });
});

/** Every tenth child is a Putri and every twelfth an Aisyah, half of them with no other name. */
function asInFashion(entry: Answers, child: number): Answers {
  const first = child % 10 === 0 ? 'Putri' : child % 12 === 1 ? 'Aisyah' : null;
  const others = (entry.nama ?? '').split(' ').slice(0, (child >> 2) % 2);
  return first === null ? entry : { ...entry, nama: [first, ...others].join(' ') };
}

describe(`a village of ${CHILDREN} children, a sixth of them with the same two names`, () => {
  const readings = villageReadings(SEED, CHILDREN, asInFashion);

  test('is met by a submission in a handful of rows, too', () => {
    const { mean, largest } = componentSizes(readings);
    console.log(`${mean.toFixed(2)} rows folded on average, ${largest} at most`);
    expect(mean).toBeLessThan(3);
    expect(largest).toBeLessThan(100);
  });

  test('keeps its children apart, and asks about few', () => {
    const { groups, unresolved } = recognise(readings);
    const joined = readings.length - unresolved.length - groups.length;
    console.log(`${joined} joined, ${unresolved.length} asked about`);
    expect(joined).toBeLessThanOrEqual(10);
    expect(unresolved.length / readings.length).toBeLessThan(0.025);
  });
});
