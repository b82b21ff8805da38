import { faultsByChance } from '../../google/core/faults';

/** Share of service calls that go wrong. */
const FAULT_SHARE = 0.01;

/** Makes some service calls fail: before they take effect, after, or with the execution stopped there. */
export const seededFaults = (seed: number) => faultsByChance({ seed, share: FAULT_SHARE });
