import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import { responseIdOf } from '../../../../src/ledger/responses/fillings';
import { latestRevision } from '../../../../src/ledger/responses/response';
import type { ChildDecision } from '../../../../src/subjects/children/decisions/content';
import { codesOf, fold } from '../../../../src/subjects/children/register/fold';
import type { ResidenceStatus } from '../../../../src/subjects/children/register/residence';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved, undoing } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const NIK = '3304060704250001';

const visit = (anak: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak,
  tanggal_ukur: '2026-05-12',
  berat: '8,2',
  ...answers,
});
const BUDI: Answers = {
  ...DESCRIBED,
  nama: 'Budi Santoso',
  nama_ibu: 'Dewi Lestari',
  tanggal_lahir: '2024-02-03',
};

function register(events: readonly Sent[], ...decisions: readonly ChildDecision[]) {
  const { children, repairs, withheld } = fold(recordsOf(events), REGISTER_SETTINGS, resolved(...decisions));
  return {
    children,
    withheld,
    ids: children.map(({ members }) => members.map(({ reading }) => reading.record.id)),
    repairs,
    waiting: repairs.map(({ reading }) => reading.record.id),
  };
}

describe('responses decided to be of one child', () => {
  const events = [sent('a', 0, DESCRIBED), sent('b', 1, BUDI), sent('c', 2, visit(B))];

  test('are one child, by the code of the earliest', () => {
    const joined = decided(3, { kind: 'same-child', responses: [A, B, C] });
    const { ids, children } = register(events, joined);
    expect(ids).toEqual([['a', 'b', 'c']]);
    expect(children[0]?.code).toBe(A);
    expect(children[0]?.identity.name).toBe('Ahmad Fauzan');
  });

  test('are two again once that is undone', () => {
    const joined = decided(3, { kind: 'same-child', responses: [A, B, C] });
    expect(register(events, joined, undoing(4, joined)).ids).toEqual([['a'], ['b', 'c']]);
  });

  test('are one child with what arrives late', () => {
    const joined = decided(3, { kind: 'same-child', responses: [A, C] });
    expect(register([events[0] as Sent, events[2] as Sent], joined).ids).toEqual([['a', 'c']]);
  });
});

describe('responses decided to be of different children', () => {
  test('are different children, though they say the same', () => {
    const events = [sent('a', 0, DESCRIBED), sent('b', 1, DESCRIBED)];
    expect(register(events).ids).toEqual([['a', 'b']]);
    const parted = decided(2, { kind: 'different-children', groups: [[A], [B]] });
    expect(register(events, parted).ids).toEqual([['a'], ['b']]);
    expect(register(events, parted, undoing(3, parted)).ids).toEqual([['a', 'b']]);
  });
});

describe('a withdrawn response', () => {
  const withdrawn = (response: typeof A, ...others: (typeof A)[]) =>
    decided(9, { kind: 'withdraw', response, others });

  test('counts nowhere and asks for nothing', () => {
    const odd = sent('a', 0, { ...DESCRIBED, hp: '1' });
    expect(register([odd]).waiting).toEqual(['a']);
    expect(register([odd], withdrawn(A))).toMatchObject({ ids: [], waiting: [] });
  });

  test('is not brought back by an edit', () => {
    const edited = [sent('a', 0, DESCRIBED), sent('a', 20, { ...DESCRIBED, berat: '8,6' })];
    expect(register(edited, withdrawn(A)).ids).toEqual([]);
  });

  test('counts again once that is undone', () => {
    const events = [sent('a', 0, DESCRIBED)];
    expect(register(events, withdrawn(A), undoing(10, withdrawn(A)))).toEqual(register(events));
  });

  test('goes on leading to the visits that name it', () => {
    const events = [sent('a', 0, DESCRIBED), sent('b', 1, visit(A)), sent('c', 2, visit(A))];
    expect(register(events, withdrawn(A, B)).ids).toEqual([['b', 'c']]);
    expect(register(events, withdrawn(A)).ids).toEqual([['b', 'c']]);
  });

  test('leaves a child that was registered twice one child, with its name', () => {
    const twice = [
      sent('a', 0, { ...DESCRIBED, nik: NIK }),
      sent('b', 1, { ...DESCRIBED, nik: NIK }),
      sent('c', 2, visit(A)),
      sent('d', 20, visit(A, { tanggal_ukur: '2026-06-12' })),
    ];
    const { ids, children, waiting } = register(twice, withdrawn(A, B, C));
    expect(ids).toEqual([['b', 'c', 'd']]);
    expect(children[0]?.identity.name).toBe('Ahmad Fauzan');
    expect(waiting).toEqual([]);
  });

  test('is still a code by which its child was corrected', () => {
    const renamed = decided(5, { kind: 'correct', child: A, field: 'nama', value: 'Fauzan' });
    const events = [sent('a', 0, { ...DESCRIBED, nik: NIK }), sent('b', 1, { ...DESCRIBED, nik: NIK })];
    expect(register(events, renamed, withdrawn(A, B)).children[0]?.identity.name).toBe('Fauzan');
  });
});

describe('an erased response', () => {
  const erased = decided(9, { kind: 'erase', responses: [A, B] });

  test('is nowhere, nor is what it was corrected to', () => {
    const renamed = decided(5, { kind: 'correct', child: A, field: 'nama', value: 'Fauzan' });
    const events = [sent('a', 0, DESCRIBED), sent('b', 1, visit(A, { hp: '1' }))];
    expect(register(events, renamed, erased)).toMatchObject({ ids: [], waiting: [] });
  });

  test('stays erased, whatever arrives or is undone', () => {
    const events = [sent('a', 0, DESCRIBED), sent('a', 1, { ...DESCRIBED, berat: '8,6' })];
    expect(register(events, erased, undoing(10, erased)).ids).toEqual([]);
  });

  test('is what was submitted until then: whoever is filled in afterwards is new', () => {
    const events = [sent('a', 0, DESCRIBED), sent('a', 30, { ...DESCRIBED, berat: '8,6' })];
    expect(register(events, erased).ids.map((ids) => ids.map(responseIdOf))).toEqual([['a']]);
  });

  test('leads nowhere: of a visit that names it nothing is shown', () => {
    const { ids, repairs, withheld } = register([sent('a', 0, DESCRIBED), sent('c', 20, visit(A))], erased);
    expect(ids).toEqual([]);
    expect(repairs).toEqual([]);
    expect(withheld.map(({ reason, code }) => [reason, code])).toEqual([['late', responseCodeOf('c')]]);
  });
});

describe('a response accepted as it is', () => {
  const odd = sent('a', 0, { ...DESCRIBED, tinggi: '40', cara_ukur: 'telentang', hp: '1' });
  const digestOf = (...events: readonly Sent[]): string => {
    const [record] = recordsOf(events);
    if (!record) throw new Error('nothing was sent');
    return latestRevision(record).digest;
  };
  const accepted = decided(5, { kind: 'accept', response: A, digest: digestOf(odd) });

  test('is asked about no more, and counts as before', () => {
    expect(register([odd]).waiting).toEqual(['a']);
    expect(register([odd], accepted).waiting).toEqual([]);
    expect(register([odd], accepted).children).toEqual(register([odd]).children);
  });

  test('is asked about again after an edit', () => {
    const edited = sent('a', 6, { ...odd.answers, berat: '8,6' });
    expect(register([odd, edited], accepted).waiting).toEqual(['a']);
  });

  test('still has to be mended where something stops it', () => {
    const stopped = sent('a', 0, { ...odd.answers, berat: 'delapan' });
    const acceptance = decided(5, { kind: 'accept', response: A, digest: digestOf(stopped) });
    const [repair] = register([stopped], acceptance).repairs;
    expect(repair?.stops.map(({ code }) => code)).toEqual(['unreadable-number']);
    expect(repair?.warnings).toEqual([]);
  });
});

test('a response that may be of several children names them', () => {
  const events = [
    sent('a', 0, { ...DESCRIBED, nik: NIK }),
    sent('b', 1, { ...DESCRIBED, nama: 'Rizky Ramadhan', nik: NIK }),
  ];
  const { repairs } = register(events);
  expect(repairs.map(({ reading, candidates }) => [reading.record.id, candidates.flatMap(codesOf)])).toEqual([
    ['b', [A]],
  ]);
});

describe('where a child lives', () => {
  const went = (hours: number, status: ResidenceStatus, on: string) =>
    decided(hours, { kind: 'residence', child: A, status, on: parseIsoDate(on) as CalendarDate });
  const residence = (...decisions: readonly ChildDecision[]) =>
    register([sent('a', 0, DESCRIBED)], ...decisions).children[0]?.residence;

  test('is not said as long as nobody says it', () => {
    expect(residence()).toBeNull();
  });

  test('is as of the latest day', () => {
    const moved = went(1, 'moved-out', '2026-06-10');
    const back = went(2, 'active', '2026-06-11');
    expect(residence(moved)).toEqual({ status: 'moved-out', on: '2026-06-10' });
    expect(residence(moved, back)).toEqual({ status: 'active', on: '2026-06-11' });
    expect(residence(back, went(3, 'moved-out', '2026-06-09'))).toEqual({
      status: 'active',
      on: '2026-06-11',
    });
  });

  test('is of one day as decided last', () => {
    const died = went(1, 'died', '2026-06-12');
    expect(residence(died, went(2, 'moved-out', '2026-06-12'))?.status).toBe('moved-out');
  });
});

describe('a corrected child', () => {
  const wrong: Answers = { ...DESCRIBED, nama: 'Rizky Ramadhan', tanggal_lahir: '2024-11-20' };
  const described = [sent('a', 0, wrong), sent('b', 30, DESCRIBED)];
  const right = [
    decided(5, { kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzan' }),
    decided(6, { kind: 'correct', child: A, field: 'tanggal_lahir', value: '2025-04-07' }),
  ];

  test('is known by what it was corrected to', () => {
    expect(register(described).ids).toEqual([['a'], ['b']]);
    expect(register(described, ...right).ids).toEqual([['a', 'b']]);
  });

  test('is still known by its first answers', () => {
    const again = [sent('a', 0, wrong), sent('b', 30, wrong)];
    expect(register(again, ...right).ids).toEqual([['a', 'b']]);
  });
});
