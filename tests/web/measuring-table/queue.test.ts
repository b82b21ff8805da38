import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import {
  type Kept,
  type NewVisit,
  Queue,
  type Store,
  storageOf,
} from '../../../src/web/measuring-table/queue';
import { emptyDraft, isLostByClosing } from '../../../src/web/measuring-table/table-state';

const NAME = 'petagizi-meja-ukur https://docs.google.com/forms/d/e/1F/viewform';

const VISIT: NewVisit = {
  posyandu: 'Mawar',
  code: responseCodeOf('response-1'),
  newChild: null,
  sex: 'female',
  birthDate: '2025-06-01' as CalendarDate,
  measuredOn: '2026-06-15' as CalendarDate,
  weightKg: 8.5,
  lengthHeightCm: 72.4,
  position: 'lying',
  armCm: null,
  oedema: false,
};

function phone(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

describe('what waits to be sent', () => {
  test('is there again when the file is opened anew, the oldest first', () => {
    const store = phone();
    const queue = new Queue(store, NAME);
    queue.add(VISIT);
    queue.add({ ...VISIT, code: null, weightKg: 9 });
    const later = new Queue(store, NAME);
    expect(later.waiting).toEqual([
      { ...VISIT, id: 1, opened: false },
      { ...VISIT, code: null, weightKg: 9, id: 2, opened: false },
    ]);
  });

  test('is code, sex, birth date, posyandu and measures, and nothing else', () => {
    const store = phone();
    new Queue(store, NAME).add(VISIT);
    const [kept] = JSON.parse(store.kept.get(NAME) ?? '') as readonly object[];
    expect(Object.keys(kept ?? {}).sort()).toEqual(
      [
        ...['armCm', 'birthDate', 'code', 'id', 'lengthHeightCm', 'measuredOn', 'newChild', 'oedema'],
        ...['opened', 'position', 'posyandu', 'sex', 'weightKg'],
      ].sort(),
    );
  });

  test('leaves one by one, and nothing is left on the phone after the last', () => {
    const store = phone();
    const queue = new Queue(store, NAME);
    const first = queue.add(VISIT);
    const second = queue.add(VISIT);
    queue.markOpened(second.id);
    queue.remove(first.id);
    expect(queue.waiting).toEqual([{ ...second, opened: true }]);
    queue.remove(second.id);
    expect(store.kept.size).toBe(0);
  });

  test('can be emptied', () => {
    const store = phone();
    const queue = new Queue(store, NAME);
    queue.add(VISIT);
    queue.empty();
    expect([queue.waiting, store.kept.size]).toEqual([[], 0]);
  });

  test('of two windows with the file none is lost', () => {
    const store = phone();
    const [one, other] = [new Queue(store, NAME), new Queue(store, NAME)];
    one.add(VISIT);
    other.add({ ...VISIT, weightKg: 9 });
    expect(new Queue(store, NAME).waiting.map(({ weightKg, id }) => [weightKg, id])).toEqual([
      [8.5, 1],
      [9, 2],
    ]);
  });

  test('of another kelurahan is another queue', () => {
    const store = phone();
    new Queue(store, NAME).add(VISIT);
    expect(new Queue(store, `${NAME}2`).waiting).toEqual([]);
  });
});

describe('a result that is seen again', () => {
  const PUT_RIGHT: NewVisit = { ...VISIT, weightKg: 8.9 };
  const OTHER: NewVisit = { ...VISIT, code: responseCodeOf('response-2') };
  /** A visit waits, and its form was opened from the list. */
  function waiting() {
    const queue = new Queue(phone(), NAME);
    const { id } = queue.add(VISIT);
    queue.add(OTHER);
    queue.markOpened(id);
    return { queue, id, kept: { visit: VISIT, id } };
  }
  const weightsOf = ({ waiting: all }: Queue) => all.map(({ weightKg, opened }) => [weightKg, opened]);

  test('takes the place of what waits where it was put right, and has to be sent anew', () => {
    const { queue, id, kept } = waiting();
    expect(queue.follow(kept, PUT_RIGHT)).toEqual({ visit: PUT_RIGHT, id });
    expect(weightsOf(queue)).toEqual([
      [8.9, false],
      [8.5, false],
    ]);
  });

  test('changes nothing where nothing was put right', () => {
    const { queue, kept } = waiting();
    expect(queue.follow(kept, VISIT)).toEqual(kept);
    expect(weightsOf(queue)).toEqual([
      [8.5, true],
      [8.5, false],
    ]);
  });

  test.each([
    ['code', { code: responseCodeOf('response-3') }],
    ['sex', { sex: 'male' }],
    ['birth date', { birthDate: '2025-07-01' as CalendarDate }],
  ] as const)('is of another child by its %s: what waits stays', (_, other) => {
    const { queue, kept } = waiting();
    expect(queue.follow(kept, { ...PUT_RIGHT, ...other })).toBe('other-child');
    expect(weightsOf(queue)[0]).toEqual([8.5, true]);
  });

  test('may have been sent where it was taken out as it is, and was not where it was put right since', () => {
    const { queue, id, kept } = waiting();
    queue.remove(id);
    expect(queue.follow(kept, VISIT)).toEqual({ visit: VISIT, id: null });
    expect(queue.follow(kept, PUT_RIGHT)).toBeNull();
  });

  test('may have been sent where the form was opened with it, and was not where it was put right since', () => {
    const { queue } = waiting();
    const opened: Kept = { visit: VISIT, id: null };
    expect(queue.follow(opened, { ...VISIT })).toEqual(opened);
    expect(queue.follow(opened, PUT_RIGHT)).toBeNull();
  });
});

describe('a phone that keeps nothing', () => {
  test('is told: what waits lasts until the page is closed', () => {
    const queue = new Queue(null, NAME);
    queue.add(VISIT);
    expect([queue.lasts, queue.waiting.length]).toEqual([false, 1]);
  });

  test('nor when it is full', () => {
    const store = phone();
    const full: Store = {
      ...store,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const queue = new Queue(full, NAME);
    queue.add(VISIT);
    queue.add(VISIT);
    expect([queue.lasts, queue.waiting.length]).toEqual([false, 2]);
  });

  test('loses what waits when the page is closed, whatever became of the child that is measured now', () => {
    const draft = emptyDraft('Mawar');
    const lasting = new Queue(phone(), NAME);
    const passing = new Queue(null, NAME);
    expect(isLostByClosing({ draft, queue: passing })).toBe(false);
    for (const queue of [lasting, passing]) queue.add(VISIT);
    expect(isLostByClosing({ draft, queue: passing })).toBe(true);
    expect(isLostByClosing({ draft, queue: lasting })).toBe(false);
    const typed = { ...draft, weight: '8,5' };
    expect(isLostByClosing({ draft: typed, queue: lasting })).toBe(true);
    const kept = { ...typed, kept: { visit: VISIT, id: 1 } };
    expect(isLostByClosing({ draft: kept, queue: lasting })).toBe(false);
    expect(isLostByClosing({ draft: kept, queue: passing })).toBe(true);
  });

  test('is noticed when the file is opened', () => {
    const refusing = {
      get localStorage(): Storage {
        throw new Error('SecurityError');
      },
    };
    expect(storageOf(refusing)).toBeNull();
  });
});

test.each([
  ['no JSON', '{', 0],
  ['no list', '{"id":1}', 0],
  ['of a stranger', '[{"id":1,"measuredOn":"<img src=x>"},7,null]', 0],
  ['half a visit', '[{"id":1,"measuredOn":"2026-06-15","code":"AAAA-AAAA","weightKg":"8","sex":"x"}]', 1],
])('what else stands in its place (%s) is passed over', (_, text, count) => {
  const store = phone();
  store.kept.set(NAME, text);
  const { waiting } = new Queue(store, NAME);
  expect(waiting).toHaveLength(count);
  for (const one of waiting)
    expect(one).toMatchObject({ code: null, weightKg: null, sex: null, posyandu: null });
});
