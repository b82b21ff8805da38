import { readRecord } from '../../src/subjects/children/reading/reading';
import { recognise } from '../../src/subjects/children/recognition/recognise';
import {
  type ComponentSizes,
  componentSizes,
  villageReadings,
} from '../../tests/subjects/children/pairs/components';
import { type Tally, tally } from '../../tests/subjects/children/pairs/decide';
import { HELD_OUT, labelledPairs } from '../../tests/subjects/children/pairs/pairs';
import { REGISTER_SETTINGS } from '../../tests/support/one-response';

const VILLAGE_SEED = 7;

export const benchPairs = (): Tally => tally(HELD_OUT.flatMap(labelledPairs));

export interface VillageBench extends ComponentSizes {
  /** Time to recognise them over the time to read their answers. */
  readonly overReading: number;
  /** Time for each child over that in a village of a fifth: 1 where the cost is linear. */
  readonly overSmallVillage: number;
}

export function benchVillage(children: number): VillageBench {
  const readings = villageReadings(VILLAGE_SEED, children);
  const few = readings.slice(0, children / 5);
  const records = readings.map(({ record }) => record);
  recognise(few); // warms up
  const small = timed(() => recognise(few)) / few.length;
  const all = timed(() => recognise(readings));
  const read = timed(() => records.map((record) => readRecord(record, REGISTER_SETTINGS)));
  return {
    ...componentSizes(readings),
    overReading: all / read,
    overSmallVillage: all / readings.length / small,
  };
}

function timed(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start);
  });
  return Math.min(...times);
}
