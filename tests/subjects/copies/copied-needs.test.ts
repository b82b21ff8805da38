import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import type { Residence } from '../../../src/subjects/children/register/residence';
import {
  type COPIED_CHILDREN,
  childrenWithNeeds,
  copiedChildren,
} from '../../../src/subjects/copies/copied-children';
import { type COPIED_NEEDS, copiedNeeds } from '../../../src/subjects/copies/copied-needs';
import type { RowSelection } from '../../../src/workbook/select';

type RowOf<S> = S extends RowSelection<infer R> ? R : never;

const TODAY = '2026-06-10' as CalendarDate;
const CODE = responseCodeOf('v0');

const childBorn = (birthDate: string, residence: Residence | null = null): RowOf<typeof COPIED_CHILDREN> => ({
  ...{ code: CODE, name: 'Ayu Lestari', motherName: 'Ratna', months: null, weightKg: null },
  ...{ lengthHeightCm: null, tbu: '', bbtb: '', bbu: '', signs: '' },
  summary: {
    ...{ posyandu: 'Mawar', rt: 1, rw: 2, birthDate: birthDate as CalendarDate },
    ...{ last: null, measuredOn: null, mapStatus: 'severe', residence },
  },
});

const REFER: RowOf<typeof COPIED_NEEDS> = {
  ...{ key: `1 2026-05-09 ${CODE} rujuk`, why: 'Indikasi gizi buruk', task: 'Kader', assigned: '' },
  ...{ overdueDays: 32, lastAct: '', postponed: '' },
};

const shown = (row: RowOf<typeof COPIED_CHILDREN>) => ({
  children: copiedChildren([row], TODAY).length,
  needs: copiedNeeds([REFER], childrenWithNeeds([row], TODAY)).map(({ kind }) => kind),
});

test('what is to be done for a child who has turned five stands in the copies, though the child is followed no more', () => {
  expect(shown(childBorn('2022-06-10'))).toEqual({ children: 1, needs: ['rujuk'] });
  expect(shown(childBorn('2021-06-10'))).toEqual({ children: 0, needs: ['rujuk'] });
});

test('nothing of a child who has moved away or died does', () => {
  const away = { status: 'moved-out', on: '2026-06-01' as CalendarDate } as const;
  expect(shown(childBorn('2022-06-10', away as Residence))).toEqual({ children: 0, needs: [] });
});
