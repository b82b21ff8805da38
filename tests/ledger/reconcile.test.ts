import { journalTab } from '../../src/ledger/journal-tab';
import { compareFrom, lateCount, type ResponsesPort, reconcile } from '../../src/ledger/reconcile';
import { recordSubmission } from '../../src/ledger/record';
import { revisionOf } from '../../src/ledger/response';
import { posyanduTab } from '../../src/settings/tabs';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, type Sent, sent } from '../support/responses';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** When the first of the responses is sent: 12 June 2026, 09:00 in western Indonesia. */
const START = Date.UTC(2026, 5, 12, 2);
const lock = { during: <T>(work: () => T): T => work() };

/** A form with its responses as last edited, in the order in which they were first sent. */
class FormKeeper implements ResponsesPort {
  readonly asked: number[] = [];
  readonly read: string[] = [];
  /** Ids of responses that cannot be read. */
  broken: readonly string[] = [];
  private readonly kept = new Map<string, Sent>();

  send(...events: readonly Sent[]): void {
    for (const event of events) this.kept.set(event.id, event);
  }

  since(instant: number) {
    this.asked.push(instant);
    return [...this.kept.values()]
      .filter(({ submittedAt }) => submittedAt > instant)
      .map((event) => ({
        id: event.id,
        submittedAt: event.submittedAt,
        read: () => {
          this.read.push(event.id);
          if (this.broken.includes(event.id)) throw new Error(`Service error: Forms (${event.id})`);
          return { ...event, editUrl: editUrlOf(event.id) };
        },
      }));
  }
}

function newRegister() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const form = new FormKeeper();
  const memory = memoryFacts();
  const record = recordSubmission({ workbook, lock, now: () => START }, null);
  return {
    workbook,
    form,
    /** The trigger gets its event. */
    deliver: (...events: readonly Sent[]) => {
      for (const event of events) record({ ...event, editUrl: editUrlOf(event.id) });
    },
    /** They are in the journal, newest on top. */
    journalled: (...events: readonly Sent[]) => {
      const rows = events
        .slice()
        .sort((a, b) => b.submittedAt - a.submittedAt)
        .map((event) => ({
          id: event.id,
          editUrl: '',
          revision: revisionOf(event),
          receivedAt: 0,
          zone: 'WIB' as const,
        }));
      workbook.put(journalTab, ...rows);
    },
    reconcile: (now = START + 24 * HOUR) =>
      reconcile({ workbook, lock, memory, now: () => now }, form, null)(),
    reconcileAt: (clock: { at: number }) =>
      reconcile({ workbook, lock, memory, now: () => clock.at }, form, null)(),
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

const child = (name: string, hours: number): Sent => sent(name, hours, { ...DESCRIBED, nama: name });
const [AISYAH, BUDI, CITRA] = [child('Aisyah', 0), child('Budi', 1), child('Citra', 2)];

test('a response that the journal lacks is taken in, with its edit link; the others are not even read', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI, CITRA);
  register.deliver(AISYAH, CITRA);
  expect(register.reconcile()).toBe(1);
  expect(register.children()).toEqual(['Aisyah', 'Budi', 'Citra']);
  expect(register.form.read).toEqual(['Budi']);
  expect(register.workbook.column(journalTab, 'Tautan Ubah')).toContain(editUrlOf('Budi'));
});

test('an edit whose event was lost is taken in beside what was known', () => {
  const register = newRegister();
  const edited = sent('Aisyah', 1, { ...DESCRIBED, nama: 'Aisyah', berat: '9,1' });
  register.deliver(AISYAH);
  register.form.send(AISYAH, edited);
  expect(register.reconcile()).toBe(1);
  expect(register.workbook.column(childTab, 'Berat (kg)')).toEqual([9.1]);
  expect(register.workbook.column(journalTab, 'berat')).toEqual(['9,1', '8,5']);
});

test('with nothing missing, nothing is written', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI);
  register.deliver(AISYAH, BUDI);
  const before = register.workbook.writes.length;
  expect([register.reconcile(), register.reconcile()]).toEqual([0, 0]);
  expect(register.workbook.writes).toHaveLength(before);
});

test('where the form shows nothing new, the workbook is not even opened', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI);
  register.deliver(AISYAH, BUDI);
  register.reconcile();
  const before = register.workbook.reads.length;
  expect([register.reconcile(), register.reconcile()]).toEqual([0, 0]);
  expect(register.workbook.reads).toHaveLength(before);
  register.form.send(sent('Aisyah', 1.5, { ...DESCRIBED, nama: 'Aisyah', berat: '9,1' }));
  expect(register.reconcile()).toBe(1);
});

test('a journal that somebody has set back is filled up again', () => {
  const register = newRegister();
  register.form.send(AISYAH, BUDI, child('Dewi', 100));
  register.reconcile(START + 200 * HOUR);
  for (const { title } of [childTab, journalTab]) register.workbook.damage(title, () => []);
  compareFrom(register.memory, AISYAH.submittedAt);
  expect(register.reconcile(START + 200 * HOUR)).toBe(3);
  expect(register.children()).toEqual(['Aisyah', 'Budi', 'Dewi']);
});

describe('how many came in only this way', () => {
  test('is counted by day, for seven days', () => {
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

  test('is none where every trigger came', () => {
    const register = newRegister();
    register.form.send(AISYAH);
    register.deliver(AISYAH);
    register.reconcile();
    expect(register.late()).toBe(0);
  });
});

test('an empty form costs no look at the workbook', () => {
  const register = newRegister();
  expect(register.reconcile()).toBe(0);
  expect(register.workbook.reads).toEqual([]);
});

test('it makes no difference whether the event or the comparison comes first', () => {
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

describe('more than one run can take in', () => {
  /** Of as many families: nothing but the posyandu and the birthday is alike, so that none has to be compared with another. */
  const many = Array.from({ length: 450 }, (_, i) => {
    const nama = invented(i);
    return sent(nama, i / 450, { ...DESCRIBED, nama, nama_ibu: `${nama}wati` });
  });

  test('are taken in by the next runs, the oldest first', () => {
    const register = newRegister();
    register.form.send(...many);
    expect([1, 2, 3].map(() => register.reconcile())).toEqual([400, 50, 0]);
    expect(register.children()).toEqual(many.map(({ id }) => id));
    expect(register.form.read).toHaveLength(450);
  });

  test('are taken in twenty at a time, each of them in one write', () => {
    const register = newRegister();
    register.form.send(...many.slice(0, 50));
    register.reconcile();
    expect(register.workbook.writes).toHaveLength(3);
    expect(register.children()).toHaveLength(50);
  });

  test('are left to the next run after four minutes, and what was done is done', () => {
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

describe('a response that cannot be taken in', () => {
  test('is told, and does not keep back those after it', () => {
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

  test('keeps none of those that are taken in with it back, and each of them comes in once', () => {
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

  test('of several, the first is told', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI, CITRA);
    register.form.broken = ['Citra', 'Budi'];
    expect(() => register.reconcile()).toThrow('(Budi)');
  });
});

describe('the next look', () => {
  test('goes back two hours behind the newest response that was compared', () => {
    const register = newRegister();
    register.form.send(AISYAH, BUDI);
    register.reconcile();
    register.reconcile();
    expect(register.form.asked[1]).toBe(BUDI.submittedAt - 2 * HOUR);
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
    expect(register.form.asked[1]).toBe(START - HOUR);
  });
});
