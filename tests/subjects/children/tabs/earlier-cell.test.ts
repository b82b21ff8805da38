import type { CalendarDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import { fold } from '../../../../src/subjects/children/register/fold';
import { earlierCell, readEarlier } from '../../../../src/subjects/children/tabs/earlier-cell';
import { rawOf } from '../../../../src/workbook/cells';
import { decided, resolved } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

const A = responseCodeOf('a');
const TWENTY_DAYS = 480;

/** What is read of a child that was registered in June and measured in July. */
function written(...decisions: readonly ReturnType<typeof decided>[]) {
  const events = [
    sent('a', 0, {
      ...DESCRIBED,
      rt: '3',
      rw: '2',
      no_kk: '3304060101200003',
      lokasi: '-7.39912, 109.69734',
    }),
    sent('v', TWENTY_DAYS, { posyandu: 'Mawar', anak: A, tanggal_ukur: '2026-07-01', berat: '8,7' }),
  ];
  const { children, earlier } = fold(recordsOf(events), REGISTER_SETTINGS, resolved(...decisions));
  const [known] = children.flatMap((child) => earlier.get(child) ?? []);
  return known ? rawOf(earlierCell(known)) : null;
}

test('the cell has what the map is drawn from, and no name, number or home', () => {
  expect(readEarlier(written())).toEqual({
    changedIn: '2026-07-01',
    children: [
      {
        code: A,
        posyandu: 'Mawar',
        rt: 3,
        rw: 2,
        birthDate: '2025-04-07',
        status: 'normal',
        months: 14,
        measuredOn: '2026-06-12',
        last: {
          measuredOn: '2026-06-12',
          weighed: true,
          lengthMeasured: false,
          weightForAge: expect.any(Number),
          lengthHeightForAge: null,
          weightForLengthHeight: null,
          oedema: false,
          severeSigns: [],
        },
      },
    ],
  });
});

test('of a cell that an older release wrote, what the child counts by is not known', () => {
  const older = String(written()).replace(/,"last":\{[^}]*\}/, '');
  expect(older).not.toContain('weighed');
  expect(readEarlier(older)?.children.map(({ status, last }) => [status, last])).toEqual([['normal', null]]);
});

test('a child that had moved away before is not among them', () => {
  const moved = decided(1, {
    kind: 'residence',
    child: A,
    status: 'moved-out',
    on: '2026-06-12' as CalendarDate,
  });
  expect(readEarlier(written(moved))?.children).toEqual([]);
});

test.each([
  ['of an older release', ''],
  ['typed into', 'Ahmad'],
  ['typed into as JSON', '[]'],
  ['with another month', '{"changedIn":"Juli","children":[]}'],
  ['with a child that lacks something', '{"changedIn":"2026-07-01","children":[{"code":"ABCD-EFGH"}]}'],
  ['with nobody', '{"changedIn":"2026-07-01","children":[null]}'],
])('a cell %s says nothing', (_, cell) => {
  expect(readEarlier(cell)).toBeNull();
});
