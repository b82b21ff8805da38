import type { Anthropometry, Position } from '../../../src/kernel/growth/anthropometry';
import { correctedCm, standsTooYoung, tablePosition } from '../../../src/kernel/growth/position';

const child = (position: Position | null, ageDays: number | null): Anthropometry => ({
  sex: 'female',
  ageDays,
  weightKg: null,
  lengthHeightCm: null,
  position,
  headCm: null,
  armCm: null,
  oedema: false,
});

describe('standing before nine months', () => {
  // 9 months are 273.9375 days.
  test.each([
    { position: 'standing', ageDays: 273, tooYoung: true },
    { position: 'standing', ageDays: 273.93, tooYoung: true },
    { position: 'standing', ageDays: 273.9375, tooYoung: false },
    { position: 'standing', ageDays: 274, tooYoung: false },
    { position: 'lying', ageDays: 100, tooYoung: false },
    { position: 'standing', ageDays: null, tooYoung: false },
    { position: null, ageDays: 100, tooYoung: false },
  ] as const)('$position at $ageDays days: $tooYoung', ({ position, ageDays, tooYoung }) => {
    expect(standsTooYoung(child(position, ageDays))).toBe(tooYoung);
  });
});

describe('the 0.7 cm between lying and standing', () => {
  test.each([
    { ageDays: 730, position: 'standing', cm: 80.7 },
    { ageDays: 730.49, position: 'standing', cm: 80.7 },
    { ageDays: 730.5, position: 'standing', cm: 80 },
    { ageDays: 731, position: 'standing', cm: 80 },
    { ageDays: 730, position: 'lying', cm: 80 },
    { ageDays: 730.5, position: 'lying', cm: 79.3 },
    { ageDays: 731, position: 'lying', cm: 79.3 },
    { ageDays: null, position: 'lying', cm: 80 },
    { ageDays: 731, position: null, cm: 80 },
  ] as const)('80 cm $position at $ageDays days counts as $cm cm', ({ ageDays, position, cm }) => {
    expect(correctedCm(80, ageDays, position)).toBeCloseTo(cm, 12);
  });

  test('leaves the sum as doubles give it', () => {
    expect(correctedCm(65.6, 800, 'lying')).toBe(64.899999999999991);
  });
});

describe('the table that weight is read from', () => {
  test.each([
    { cm: 100, ageDays: 730, position: 'standing', table: 'lying' },
    { cm: 60, ageDays: 731, position: 'lying', table: 'standing' },
    { cm: 100, ageDays: null, position: 'lying', table: 'lying' },
    { cm: 60, ageDays: null, position: 'standing', table: 'standing' },
    { cm: 86.99, ageDays: null, position: null, table: 'lying' },
    { cm: 87, ageDays: null, position: null, table: 'standing' },
    { cm: 87.01, ageDays: null, position: null, table: 'standing' },
  ] as const)('$cm cm, $ageDays days, $position: $table', ({ cm, ageDays, position, table }) => {
    expect(tablePosition(cm, ageDays, position)).toBe(table);
  });
});
