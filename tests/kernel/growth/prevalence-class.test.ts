import { prevalenceClass } from '../../../src/kernel/growth/prevalence-class';

// de Onis et al. 2018, table 2.
test.each([
  { rate: 'stunting', percent: 2.49, grave: 'very-low' },
  { rate: 'stunting', percent: 2.5, grave: 'low' },
  { rate: 'stunting', percent: 9.99, grave: 'low' },
  { rate: 'stunting', percent: 10, grave: 'medium' },
  { rate: 'stunting', percent: 20, grave: 'high' },
  { rate: 'stunting', percent: 30, grave: 'very-high' },
  { rate: 'wasting', percent: 4.99, grave: 'low' },
  { rate: 'wasting', percent: 5, grave: 'medium' },
  { rate: 'wasting', percent: 15, grave: 'very-high' },
  { rate: 'overweight', percent: 10, grave: 'high' },
  { rate: 'overweight', percent: 0, grave: 'very-low' },
] as const)('$percent % of $rate is $grave', ({ rate, percent, grave }) => {
  expect(prevalenceClass(rate, percent)).toBe(grave);
});
