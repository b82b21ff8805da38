import { inpatientReasons } from '../../../src/kernel/growth/inpatient';

// MTBS: gizi buruk under 6 months, or below 4 kg from 6 to 59 months, is assessed for inpatient care.
test.each([
  { completedMonths: 0, weightKg: 2.9, reasons: ['under-six-months'] },
  { completedMonths: 5, weightKg: 6.1, reasons: ['under-six-months'] },
  { completedMonths: 5, weightKg: 3.9, reasons: ['under-six-months'] },
  { completedMonths: 5, weightKg: null, reasons: ['under-six-months'] },
  { completedMonths: 6, weightKg: 6.1, reasons: [] },
  { completedMonths: 6, weightKg: 3.99, reasons: ['under-four-kilograms'] },
  { completedMonths: 6, weightKg: 4, reasons: [] },
  { completedMonths: 6, weightKg: 4.01, reasons: [] },
  { completedMonths: 59, weightKg: 3.99, reasons: ['under-four-kilograms'] },
  { completedMonths: 30, weightKg: null, reasons: [] },
  { completedMonths: null, weightKg: 3.9, reasons: [] },
])('at $completedMonths months and $weightKg kg: $reasons', ({ completedMonths, weightKg, reasons }) => {
  expect(inpatientReasons(completedMonths, weightKg)).toEqual(reasons);
});
