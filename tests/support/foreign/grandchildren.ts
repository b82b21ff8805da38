// A subject that exists only in the tests: it has no form, and reads the elders and the children.
import type { Room } from '../../../src/installation/room';
import { personCode } from '../../../src/kernel/code';
import type { Subject } from '../../../src/ledger/subject';
import { childOf } from '../../../src/subjects/children/register/fold';
import { CHILDREN } from '../../../src/subjects/children/register/state';
import { number, text } from '../../../src/workbook/cells';
import { column, KEY_HEADER, renderRow, type Tab } from '../../../src/workbook/tab';
import { ELDERS, worklistTab } from './elders';

interface Grandchild {
  readonly key: string;
  readonly elder: string;
  readonly name: string | null;
  readonly visits: number;
}

const grandchildTab: Tab<Grandchild> = {
  title: 'Cucu',
  sheetId: 903,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  added: true,
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ key }) => text(key), { hidden: true }),
    column('Kode Lansia', 110, 'text', ({ elder }) => text(elder)),
    column('Nama Cucu', 190, 'text', ({ name }) => text(name)),
    column('Jumlah Ukur', 85, 'integer', ({ visits }) => number(visits)),
  ],
};

const grandchildren: Subject<never, readonly Grandchild[]> = {
  name: 'cucu',
  form: null,
  responses: null,
  fold(_readings, { states }) {
    const children = states.of(CHILDREN);
    return states.of(ELDERS).elders.flatMap(({ order, code, grandchild }) => {
      const child = grandchild && childOf(grandchild, children);
      if (!child) return [];
      return [
        { key: order, elder: personCode('L', code), name: child.identity.name, visits: child.visits.length },
      ];
    });
  },
  projections: [
    {
      tab: grandchildTab,
      rows: (state) => state.map((grandchild) => renderRow(grandchildTab, grandchild)),
      holding: null,
    },
    {
      tab: worklistTab,
      rows: (state) =>
        state
          .filter(({ visits }) => visits < 2)
          .map(({ key, elder, name }) =>
            renderRow(worklistTab, { key: `${key} cucu`, who: elder, what: `Timbang ${name}` }),
          ),
      holding: null,
    },
  ],
  decisions: [],
};

export const grandchildrenRoom: Room = { name: 'cucu', subject: grandchildren };
