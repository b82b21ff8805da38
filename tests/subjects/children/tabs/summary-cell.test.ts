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
