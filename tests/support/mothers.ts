import { ROOMS } from '../../src/entry/rooms';
import { houseOf } from '../../src/installation/house';
import type { Room } from '../../src/installation/room';
import { parseCode, type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import { archiveColumns } from '../../src/ledger/archive';
import { indexColumn } from '../../src/ledger/index-column';
import { latestRevision, type ResponseRecord, recordOrder } from '../../src/ledger/response';
import type { Reading, Subject } from '../../src/ledger/subject';
import { codeToken, subjectToken } from '../../src/ledger/tokens';
import { linesOf } from '../../src/overview/overview';
import { CHILDREN } from '../../src/subjects/children/register/state';
import { number, text } from '../../src/workbook/cells';
import { select, textField } from '../../src/workbook/select';
import { column, KEY_HEADER, renderRow, type Tab } from '../../src/workbook/tab';

/** A response of the invented form `ibu`, which names a mother and, by its code, a child of hers. */
interface MotherReading extends Reading {
  readonly name: string;
  readonly child: ResponseCode | null;
}

interface Mother {
  readonly reading: MotherReading;
  /** As the register of children has it; `null` for a child that is not registered. */
  readonly childName: string | null;
}

const readMother = (record: ResponseRecord): MotherReading => {
  const { nama = '', anak = '' } = latestRevision(record).answers;
  return {
    record,
    order: recordOrder(record),
    code: responseCodeOf(record.id),
    hasShortLink: false,
    name: nama,
    child: parseCode(anak),
  };
};

const tokensOf = ({ code, name, child }: MotherReading): readonly string[] => [
  codeToken(code),
  subjectToken('ibu', 'nama', name.toLowerCase()),
  ...(child ? [codeToken(child)] : []),
];

export const motherTab: Tab<Mother> = {
  title: 'Data Ibu',
  sheetId: 190,
  kind: 'computed',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  key: ({ reading }) => reading.order,
  columns: [
    column(KEY_HEADER, 100, 'text', ({ reading }) => text(reading.order)),
    column('Nama Ibu', 100, 'text', ({ reading }) => text(reading.name)),
    column('Nama Anak', 100, 'text', ({ childName }) => text(childName)),
    indexColumn(({ reading }: Mother) => tokensOf(reading)),
    ...archiveColumns(({ reading }: Mother) => [reading.record]),
  ],
};

/** An invented subject that stands after the children in the list, and reads their state. */
export const mothers: Subject<MotherReading, readonly Mother[]> = {
  name: 'ibu',
  form: {
    name: 'ibu',
    label: 'Formulir ibu',
    lists: null,
    definition: () => ({ title: 'Ibu', description: '', confirmation: '', pages: [] }),
    probes: () => [],
    answers: (bySlot) => Object.fromEntries(bySlot),
  },
  responses: { read: readMother, tokens: tokensOf, kept: (record) => record },
  fold: (readings, { states }) =>
    readings.map((reading) => ({
      reading,
      childName:
        states
          .of(CHILDREN)
          .children.find(({ members }) => members.some(({ reading: { code } }) => code === reading.child))
          ?.identity.name ?? null,
    })),
  projections: [
    {
      tab: motherTab,
      rows: (state) => state.map((mother) => renderRow(motherTab, mother)),
      holding: { kept: select(motherTab, { name: textField('Nama Ibu') }), always: true },
    },
  ],
  decisions: [],
  figures: (state, others, { overview }) => {
    const [projection] = mothers.projections;
    const rest = projection ? others.of(projection).length : 0;
    return [overview.change({ mothers: number(state.length + rest) })];
  },
};

const mothersRoom: Room = {
  name: 'mothers',
  subject: mothers,
  lines: linesOf('more', { mothers: 'Ibu terdaftar' }),
};

/** What the rooms of the product make together with an invented one. */
export const HOUSE_WITH_MOTHERS = houseOf([...ROOMS, mothersRoom]);
