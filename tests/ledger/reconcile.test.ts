import { houseOf } from '../../src/installation/house';
import type { ResponsesPort } from '../../src/ledger/form-responses';
import { journalTab } from '../../src/ledger/journal-tab';
import { compareFrom, lateCount, reconcile } from '../../src/ledger/reconcile';
import { type IncomingResponse, recordResponse } from '../../src/ledger/record';
import { revisionOf } from '../../src/ledger/responses/response';
import { posyanduTab } from '../../src/settings/tabs';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { contextOf } from '../support/context';
import { ROOMS } from '../support/foreign/rooms';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, incoming, type Sent, sent } from '../support/responses';
import { sign } from '../support/sign';

/** With a form of elders beside that of children. */
const HOUSE = houseOf(ROOMS);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** When the first of the responses is sent: 12 June 2026, 09:00 in western Indonesia. */
const START = Date.UTC(2026, 5, 12, 2);

/** A submit, of whatever form. */
type Submit = Omit<IncomingResponse, 'form' | 'editUrl'>;

/** A form with its responses as last edited, in the order in which they were first sent. */
class FormKeeper implements ResponsesPort {
  /** From which instant on it was read, each time. */
  readonly from: number[] = [];
  readonly read: string[] = [];
  /** Ids of responses that cannot be read. */
  broken: readonly string[] = [];
  private readonly kept = new Map<string, Submit>();

  constructor(private readonly form = 'pengukuran') {}

  send(...events: readonly Submit[]): void {
    for (const event of events) this.kept.set(event.id, event);
  }

  since(instant: number) {
    this.from.push(instant);
    return [...this.kept.values()]
      .filter(({ submittedAt }) => submittedAt > instant)
      .map((event) => ({
        id: event.id,
        submittedAt: event.submittedAt,
        read: () => {
          this.read.push(event.id);
          if (this.broken.includes(event.id)) throw new Error(`Service error: Forms (${event.id})`);
          return { ...event, form: this.form, editUrl: editUrlOf(event.id) };
        },
      }));
  }
}

function newRegister() {
  const workbook = new MemoryWorkbook(HOUSE.tabs());
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const form = new FormKeeper();
  const memory = memoryFacts();
  const contextAt = (now: () => number) => contextOf(workbook, { ...HOUSE, memory, now });
  return {
    workbook,
    form,
    /** The trigger gets its event. */
    deliver: (...events: readonly Sent[]) => {
      for (const event of events)
        recordResponse(
          contextAt(() => START),
          incoming(event),
        );
    },
    /** They are in the journal, newest on top. */
    journalled: (...events: readonly Sent[]) => {
      const rows = events
        .slice()
        .sort((a, b) => b.submittedAt - a.submittedAt)
        .map((event) => ({
          id: event.id,
          form: 'pengukuran',
          editUrl: '',
          revision: revisionOf(event, sign),
          receivedAt: 0,
          zone: 'WIB' as const,
          sign,
        }));
      workbook.put(journalTab, ...rows);
    },
    reconcile: (now = START + 24 * HOUR) =>
      reconcile(
        contextAt(() => now),
        { name: 'pengukuran', responses: form, since: now },
      ),
    reconcileAt: (clock: { at: number; earlier?: number }) =>
      reconcile(
        contextAt(() => clock.at),
        { name: 'pengukuran', responses: form, since: clock.at - (clock.earlier ?? 0) },
      ),
    reconcileElders: (responses: ResponsesPort) =>
      reconcile(
        contextAt(() => START + 24 * HOUR),
        { name: 'lansia', responses, since: START + 24 * HOUR },
      ),
    compareFrom: (instant: number) =>
      compareFrom(
        contextAt(() => START),
        instant,
      ),
    /** Every write takes so long. */
    slowly: (clock: { at: number }, ms: number) => {
      const write = workbook.write.bind(workbook);
      workbook.write = (changes) => {
        clock.at += ms;
        write(changes);
      };
    },
    late: (now = START + 24 * HOUR) => lateCount(memory, now),
    memory,
    children: () => workbook.column(childTab, 'Nama Anak'),
  };
}

/** Of a mother of its own. */
const describedAs = (name: string): Answers => ({ ...DESCRIBED, nama: name, nama_ibu: `${name}wati` });
const child = (name: string, hours: number): Sent => sent(name, hours, describedAs(name));
const [AISYAH, BUDI, CITRA] = [child('Aisyah', 0), child('Budi', 1), child('Citra', 2)];

test('a response that the journal lacks is recorded with its edit link, and the others are not read', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI, CITRA);
  register.deliver(AISYAH, CITRA);
  expect(register.reconcile()).toBe(1);
  expect(register.children()).toEqual(['Aisyah', 'Budi', 'Citra']);
  expect(register.form.read).toEqual(['Budi']);
  expect(register.workbook.column(journalTab, 'Tautan Ubah')).toContain(editUrlOf('Budi'));
});

test('an edit whose event was lost is recorded beside what was known', () => {
  const register = newRegister();
  const edited = sent('Aisyah', 1, { ...describedAs('Aisyah'), berat: '9,1' });
  register.deliver(AISYAH);
  register.form.send(AISYAH, edited);
  expect(register.reconcile()).toBe(1);
  expect(register.workbook.column(childTab, 'Berat (kg)')).toEqual([9.1]);
  expect(register.workbook.column(journalTab, 'berat')).toEqual(['9,1', '8,5']);
});

test('a comparison that finds nothing missing writes nothing', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI);
  register.deliver(AISYAH, BUDI);
  const before = register.workbook.writes.length;
  expect([register.reconcile(), register.reconcile()]).toEqual([0, 0]);
  expect(register.workbook.writes).toHaveLength(before);
});

test('a form that shows nothing new leaves the workbook unopened', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI);
  register.deliver(AISYAH, BUDI);
  register.reconcile();
  const before = register.workbook.reads.length;
  expect([register.reconcile(), register.reconcile()]).toEqual([0, 0]);
  expect(register.workbook.reads).toHaveLength(before);
  register.form.send(sent('Aisyah', 1.5, { ...describedAs('Aisyah'), berat: '9,1' }));
  expect(register.reconcile()).toBe(1);
});

test('a journal that somebody has set back is filled up again', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI, child('Dewi', 100));
  register.reconcile(START + 200 * HOUR);
  for (const { title } of [childTab, journalTab]) register.workbook.damage(title, () => []);
  register.compareFrom(AISYAH.submittedAt);
  expect(register.reconcile(START + 200 * HOUR)).toBe(3);
  expect(register.children()).toEqual(['Aisyah', 'Budi', 'Dewi']);
});

describe('the count of responses that came in only this way', () => {
  test('is kept by day, for seven days', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI);
    register.reconcile(START + HOUR * 10);
    register.form.send(child('Dewi', 30));
    register.reconcile(START + HOUR * 34);
    // 12 June at 12:00 and 13 June at 12:00 in Greenwich; counted up to 18 and 19 June
    expect(register.late(START + HOUR * 34)).toBe(3);
    expect(register.late(Date.UTC(2026, 5, 18, 23))).toBe(3);
    expect(register.late(Date.UTC(2026, 5, 19, 1))).toBe(1);
    expect(register.late(Date.UTC(2026, 5, 20, 1))).toBe(0);
  });

  test('has no edits, of which Google may call no trigger', () => {
    const register = newRegister();
    register.form.send(AISYAH);
    register.deliver(AISYAH);
    register.form.send(BUDI, sent('Aisyah', 1, { ...describedAs('Aisyah'), berat: '9,1' }));
    expect([register.reconcile(), register.late()]).toEqual([2, 1]);
  });

  test('is 0 where every trigger came', () => {
    const register = newRegister();
    register.form.send(AISYAH);
    register.deliver(AISYAH);
    register.reconcile();
    expect(register.late()).toBe(0);
  });
});

test('an empty form leaves the workbook unopened', () => {
  const register = newRegister();
  expect(register.reconcile()).toBe(0);
  expect(register.workbook.reads).toEqual([]);
});

test('the event and the comparison give the same rows, whichever comes first', () => {
  const [late, early] = [newRegister(), newRegister()];
  late.form.send(AISYAH, BUDI);
  late.reconcile(START);
  late.deliver(BUDI, AISYAH);
  early.deliver(AISYAH, BUDI);
  for (const { title } of [childTab, journalTab]) {
    expect(late.workbook.rows(title)).toEqual(early.workbook.rows(title));
  }
});

const SYLLABLES = ['ba', 'di', 'fu', 'ga', 'ho', 'ja', 'ki', 'lu', 'me', 'no'];

/** A name for each number up to 999. */
const invented = (number: number): string => {
  const name = Array.from(String(number).padStart(3, '0'), (digit) => SYLLABLES[Number(digit)]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const later = (event: Sent, by: number): Sent => ({ ...event, submittedAt: event.submittedAt + by });

describe('responses too many for one run', () => {
  /** Of as many families: nothing but the posyandu and the birthday is alike, so that none has to be compared with another. */
  const many = Array.from({ length: 450 }, (_, i) => {
    const nama = invented(i);
    return sent(nama, i / 450, describedAs(nama));
  });

  test('are recorded by the next runs, the oldest first', () => {
    const register = newRegister();
    register.form.send(...many);
    expect([1, 2, 3].map(() => register.reconcile())).toEqual([400, 50, 0]);
    expect(register.children()).toEqual(many.map(({ id }) => id));
    expect(register.form.read).toHaveLength(450);
  });

  test('are recorded twenty at a time, each of these in one write', () => {
    const register = newRegister();
    register.form.send(...many.slice(0, 50));
    register.reconcile();
    expect(register.workbook.writes).toHaveLength(3);
    expect(register.children()).toHaveLength(50);
  });

  test('are left to the next run after four minutes, without repeating what was done', () => {
    const register = newRegister();
    register.form.send(...many.slice(0, 50));
    const clock = { at: START + 24 * HOUR };
    // Each batch takes two and a half minutes.
    register.slowly(clock, 2.5 * MINUTE);
    expect([register.reconcileAt(clock), register.reconcileAt(clock)]).toEqual([40, 10]);
    expect(register.children()).toEqual(many.slice(0, 50).map(({ id }) => id));
  });

  test('are not read when they are known, though nobody remembers how far the last run had come', () => {
    const register = newRegister();
    const known = Array.from({ length: 600 }, (_, i) => child(`Anak ${i}`, i));
    const edited = known.filter((_, i) => i % 10 === 0).map((one) => later(one, HOUR / 2));
    register.form.send(...known, ...edited, child('Terakhir', 700));
    register.journalled(...known, ...edited);
    expect(register.reconcile(START + 800 * HOUR)).toBe(1);
    expect(register.form.read).toEqual(['Terakhir']);
  });
});

describe('a response that cannot be recorded', () => {
  test('is thrown at the end, and does not hold up those after it', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI, CITRA);
    register.form.broken = ['Budi'];
    expect(() => register.reconcile()).toThrow('Service error: Forms (Budi)');
    expect(register.children()).toEqual(['Aisyah', 'Citra']);
  });

  test('is tried again until it can, however late', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI, CITRA);
    register.form.broken = ['Budi'];
    expect(() => register.reconcile()).toThrow();
    register.form.send(child('Dewi', 200));
    expect(() => register.reconcile(START + 300 * HOUR)).toThrow();
    register.form.broken = [];
    expect(register.reconcile(START + 400 * HOUR)).toBe(1);
    expect(register.children()).toEqual(['Aisyah', 'Budi', 'Citra', 'Dewi']);
  });

  test('holds up none of those recorded with it, and each of them comes in once', () => {
    const register = newRegister();
    const twenty = Array.from({ length: 20 }, (_, i) => child(`Anak ${i + 10}`, i / 20));
    register.form.send(...twenty);
    register.form.broken = ['Anak 13', 'Anak 22'];
    expect(() => register.reconcile()).toThrow('(Anak 13)');
    expect(register.children()).toHaveLength(18);
    register.form.broken = [];
    expect(register.reconcile()).toBe(2);
    expect(register.children()).toEqual(twenty.map(({ id }) => id));
  });

  test('because it cannot be written is found among those written with it', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI, CITRA);
    const write = register.workbook.write.bind(register.workbook);
    register.workbook.write = (changes) => {
      if (JSON.stringify(changes).includes('Citra')) throw new Error('Service Sheets failed');
      write(changes);
    };
    expect(() => register.reconcile()).toThrow('Service Sheets failed');
    expect(register.children()).toEqual(['Aisyah', 'Budi']);
    register.workbook.write = write;
    expect(register.reconcile()).toBe(1);
    expect(register.children()).toEqual(['Aisyah', 'Budi', 'Citra']);
  });

  test('is not looked for among the others when the time is over', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI, CITRA);
    const clock = { at: START + 24 * HOUR };
    let tries = 0;
    register.workbook.write = () => {
      tries += 1;
      clock.at += 5 * MINUTE;
      throw new Error('Lock timeout');
    };
    expect(() => register.reconcileAt(clock)).toThrow('Lock timeout');
    expect(tries).toBe(1);
  });

  test('is thrown where it is the first of several', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI, CITRA);
    register.form.broken = ['Citra', 'Budi'];
    expect(() => register.reconcile()).toThrow('(Budi)');
  });
});

describe('the next comparison', () => {
  test('goes back two hours behind the newest response that was compared', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI);
    register.reconcile();
    register.reconcile();
    expect(register.form.from[1]).toBe(BUDI.submittedAt - 2 * HOUR);
  });

  test('finds one that became visible late', () => {
    const register = newRegister();
    register.form.send(CITRA);
    register.reconcile();
    register.form.send(BUDI);
    expect(register.reconcile()).toBe(1);
  });

  test('never begins in the future, whatever the clock of a response says', () => {
    const register = newRegister();
    register.form.send(child('Esok', 48));
    register.reconcile(START + HOUR);
    register.reconcile(START + HOUR);
    expect(register.form.from[1]).toBe(START - HOUR);
  });
});

describe('several forms', () => {
  const elder = (id: string, hours: number): Submit => ({
    ...sent(id, hours, {}),
    answers: { nik_lansia: '3304061103500002' },
  });
  const filled = () => {
    const register = newRegister();
    const elders = new FormKeeper('lansia');
    elders.send(elder('mbah', 20));
    register.form.send(AISYAH, BUDI);
    return { ...register, elders };
  };
  const forms = (workbook: MemoryWorkbook) => workbook.column(journalTab, 'Formulir');

  test('are each compared from where they were compared last', () => {
    const { reconcileElders, elders, reconcile: compare, form, workbook } = filled();
    expect([reconcileElders(elders), compare()]).toEqual([1, 2]);
    expect(form.from).toEqual([-2 * HOUR]);
    expect(forms(workbook)).toEqual(['lansia', 'pengukuran', 'pengukuran']);
    expect([reconcileElders(elders), compare()]).toEqual([0, 0]);
    expect(elders.from).toEqual([-2 * HOUR, START + 18 * HOUR]);
    expect(form.from).toEqual([-2 * HOUR, START - HOUR]);
  });

  test('are remembered under names of their own, the first one as by the first release', () => {
    const { reconcileElders, elders, reconcile: compare, memory } = filled();
    reconcileElders(elders);
    compare();
    expect(memory.get('cocok:sampai')).toBe(String(BUDI.submittedAt));
    expect(memory.get('cocok:sampai:lansia')).toBe(String(START + 20 * HOUR));
    expect(memory.get('cocok:terlihat')).not.toBe(memory.get('cocok:terlihat:lansia'));
  });

  test('count together what came in only this way', () => {
    const { reconcileElders, elders, reconcile: compare, late } = filled();
    reconcileElders(elders);
    compare();
    expect(late()).toBe(3);
  });

  test('fill the journal up again, all of them, after somebody has set it back', () => {
    const register = filled();
    const { reconcileElders, elders, reconcile: compare, workbook } = register;
    reconcileElders(elders);
    compare();
    for (const title of ['Data Anak', 'Lansia', 'Kiriman']) workbook.damage(title, () => []);
    expect([reconcileElders(elders), compare()]).toEqual([0, 0]);
    register.compareFrom(START);
    expect([reconcileElders(elders), compare()]).toEqual([1, 2]);
    expect(forms(workbook)).toEqual(['lansia', 'pengukuran', 'pengukuran']);
  });

  test('do not hide missing responses from each other: the same instant is of two responses', () => {
    const { reconcileElders, reconcile: compare, form, workbook } = newRegister();
    const elders = new FormKeeper('lansia');
    elders.send(elder('mbah', 0));
    form.send(AISYAH);
    expect([compare(), reconcileElders(elders)]).toEqual([1, 1]);
    expect([...forms(workbook)].sort()).toEqual(['lansia', 'pengukuran']);
  });
});
