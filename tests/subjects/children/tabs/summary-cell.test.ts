import type { CalendarDate } from '../../../../src/kernel/calendar';
import type { Residence } from '../../../../src/subjects/children/register/residence';
import { summariseChild } from '../../../../src/subjects/children/summary/child-summary';
import { readSummary, summaryCell } from '../../../../src/subjects/children/tabs/summary-cell';
import { rawOf } from '../../../../src/workbook/cells';
import { DESCRIBED, registerOf } from '../../../support/one-response';

const [child] = registerOf(DESCRIBED).children;

test('a summary reads back as it was written', () => {
  if (!child) throw new Error('no child');
  expect(readSummary(rawOf(summaryCell(child)))).toEqual(summariseChild(child));
});

test('keeps where a child went, and is no longer without it', () => {
  if (!child) throw new Error('no child');
  const residence: Residence = { status: 'moved-out', on: '2026-06-12' as CalendarDate };
  expect(readSummary(rawOf(summaryCell({ ...child, residence })))?.residence).toEqual(residence);
  expect(String(rawOf(summaryCell(child)))).not.toContain('residence');
});

test('keeps the day of the last measure where the status goes by another visit', () => {
  const [visit] = child?.visits ?? [];
  if (!child || !visit) throw new Error('no child');
  const later = (more: Partial<typeof visit.measurement>) => ({
    ...visit,
    measurement: { ...visit.measurement, measuredOn: '2026-07-12' as CalendarDate, ...more },
  });
  const NOTHING = { weightKg: null, lengthHeightCm: null, armCm: null, headCm: null, oedema: false };
  const kept = (visits: typeof child.visits) => readSummary(rawOf(summaryCell({ ...child, visits })));
  const first = visit.measurement.measuredOn;
  // Somebody came, and nothing of the child was measured.
  expect(kept([visit, later(NOTHING)])).toMatchObject({
    measuredOn: first,
    last: { measuredOn: '2026-07-12' },
  });
  // Measured by its card, and the worse status of before stands.
  const byCard = { ...later({}), byCard: true };
  const worse = { ...visit, status: { ...visit.status, severeSigns: ['oedema' as const] } };
  expect(kept([worse, byCard])).toMatchObject({ measuredOn: '2026-07-12', last: { measuredOn: first } });
  expect(String(rawOf(summaryCell(child))).match(/measuredOn/g)).toHaveLength(1);
});

test('a row of before residences were known is of a child that lives here', () => {
  const row =
    '{"posyandu":"Mawar","rt":null,"rw":null,"birthDate":null,"last":null,"mapStatus":"unmeasured"}';
  expect(readSummary(row)?.residence).toBeNull();
});

test.each([null, '', 5, true, '5', 'null', '[]', '{}', '{', 'catatan orang', '{"posyandu":"Mawar"}'])(
  'the cell %j holds no summary',
  (value) => {
    expect(readSummary(value)).toBeNull();
  },
);
