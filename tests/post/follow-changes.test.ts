import type { CalendarDate } from '../../src/kernel/calendar';
import type { States } from '../../src/kernel/states';
import type { Change } from '../../src/ledger/subject';
import { mailFollower } from '../../src/post/follow-changes';
import type { AnyMailKind, Occasion } from '../../src/post/mail-kind';
import { outboxTab } from '../../src/post/outbox-tab';
import { contextOf, NOW } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';
import { REGISTER_SETTINGS } from '../support/one-response';

const AT = Date.UTC(2026, 5, 12, 2);
const TODAY = '2026-06-12' as CalendarDate;
const STATES: States = {
  of: () => {
    throw new Error('no subject');
  },
};
const CHANGE: Change = {
  holders: new Set(),
  before: STATES,
  after: STATES,
  settings: REGISTER_SETTINGS,
  incoming: [],
  asOf: TODAY,
  at: AT,
  erased: [],
};
const SHOWN = { zone: 'WIB', asOf: TODAY, links: {} } as const;

function kind(name: string, when: Pick<AnyMailKind, 'occasions' | 'standing'>): AnyMailKind {
  const base = {
    pace: 'at-once' as const,
    urgency: 1,
    persistent: false,
    nobody: '',
    data: () => null,
    recipients: () => [],
  };
  return { kind: name, ...base, ...when, write: () => ({ subject: '', text: '', html: '' }) };
}

const about = (key: string, ...keys: readonly string[]): Occasion => ({ about: 'K7M4-QXCP', key, keys });

/** What is queued: kind, key, and when it was made. */
function queued(workbook: MemoryWorkbook): readonly (readonly unknown[])[] {
  const [kinds, keys, status] = ['Jenis', 'Kunci', 'Status'].map((header) =>
    workbook.column(outboxTab, header),
  );
  return (keys ?? []).map((key, i) => [kinds?.[i], key, status?.[i]]);
}

test('a change queues the mails of every kind that it calls for, waiting, and reads nothing', () => {
  const workbook = new MemoryWorkbook();
  const seen: Change[] = [];
  const kinds = [
    kind('satu', {
      occasions: (change) => {
        seen.push(change);
        return [about('a'), about('b')];
      },
    }),
    kind('dua', {}),
    kind('tiga', { occasions: () => [about('c')] }),
  ];
  workbook.write(mailFollower(kinds).changed(CHANGE, contextOf(workbook)));
  expect(seen).toEqual([CHANGE]);
  expect(workbook.reads).toEqual([]);
  expect(queued(workbook)).toEqual([
    ['satu', 'a', 'Antre'],
    ['satu', 'b', 'Antre'],
    ['tiga', 'c', 'Antre'],
  ]);
  expect(workbook.column(outboxTab, 'Waktu')).toEqual([`${AT}  `, `${AT}  `, `${AT}  `]);
});

describe('a rebuild', () => {
  const kinds = [
    kind('satu', { standing: (_, asOf) => [about(`a ${asOf}`), about('b'), about('c', 'd')] }),
    kind('dua', { occasions: () => [about('e')] }),
  ];

  test('queues the mails that should have been, and are in the outbox by no key', () => {
    const workbook = new MemoryWorkbook();
    const follower = mailFollower(kinds);
    const rebuilt = () => follower.rebuilt?.(STATES, SHOWN, contextOf(workbook)) ?? [];
    workbook.write(
      mailFollower([kind('satu', { occasions: () => [about('d')] })]).changed(CHANGE, contextOf(workbook)),
    );
    workbook.write(rebuilt());
    expect(queued(workbook)).toEqual([
      ['satu', 'd', 'Antre'],
      ['satu', 'a 2026-06-12', 'Antre'],
      ['satu', 'b', 'Antre'],
    ]);
    expect(workbook.column(outboxTab, 'Waktu')).toEqual([`${AT}  `, `${NOW}  `, `${NOW}  `]);
    workbook.write(rebuilt());
    expect(queued(workbook)).toHaveLength(3);
  });

  test('of an empty register queues nothing', () => {
    const workbook = new MemoryWorkbook();
    const shown = { ...SHOWN, asOf: null };
    expect(mailFollower(kinds).rebuilt?.(STATES, shown, contextOf(workbook))).toEqual([]);
  });
});
