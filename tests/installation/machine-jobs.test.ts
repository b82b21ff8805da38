import type { JobContext, SlotJob } from '../../src/installation/job';
import { FIRST_JOBS, followOfficers, LAST_JOBS } from '../../src/installation/machine-jobs';
import { runSlot } from '../../src/installation/run-jobs';
import type { ResponsesPort } from '../../src/ledger/form-responses';
import { journalTab } from '../../src/ledger/journal-tab';
import { overviewTab } from '../../src/overview/tab';
import { posyanduTab, staffTab } from '../../src/settings/tabs';
import { jobContextOf } from '../support/job-context';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, sent } from '../support/responses';

const named = (wanted: string): SlotJob => {
  const job = [...FIRST_JOBS, ...LAST_JOBS].find(({ name }) => name === wanted);
  if (!job) throw new Error(`no job ${wanted}`);
  return job;
};

/** A workbook with a posyandu; notes to whom tabs are opened and which forms are written. */
function installation(more: Partial<JobContext> = {}) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const steps: string[] = [];
  const context = jobContextOf(workbook, {
    openTabsTo: (officers) => {
      steps.push(`tabs: ${officers.join()}`);
      return { tabs: [], addresses: [] };
    },
    ...more,
  });
  return { workbook, context, steps };
}

describe('the officers of Petugas', () => {
  const BIDAN = { Nama: 'Bidan', Email: 'Bidan@x.example' };
  const PKK = { Nama: 'Bu Ani', Email: 'pkk@x.example' };

  test('get into the tabs when they have changed, and only then', () => {
    const { workbook, context, steps } = installation();
    followOfficers(context);
    followOfficers(context);
    workbook.put(staffTab, BIDAN, PKK);
    followOfficers(context);
    followOfficers(context);
    workbook.damage(staffTab.title, (rows) => rows.slice(1));
    followOfficers(context);
    expect(steps).toEqual(['tabs: ', 'tabs: bidan@x.example,pkk@x.example', 'tabs: pkk@x.example']);
  });

  test('get into the tabs after set-up in any case', () => {
    const { workbook, context, steps } = installation();
    workbook.put(staffTab, BIDAN);
    followOfficers(context);
    followOfficers(context, true);
    expect(steps).toEqual(['tabs: bidan@x.example', 'tabs: bidan@x.example']);
  });

  test('are tried again where the tabs could not be opened', () => {
    const { workbook, context, steps } = installation();
    workbook.put(staffTab, BIDAN);
    const failing: JobContext = {
      ...context,
      openTabsTo: () => {
        throw new Error('Service error: Spreadsheets');
      },
    };
    expect(() => followOfficers(failing)).toThrow('Spreadsheets');
    followOfficers(context);
    expect(steps).toEqual(['tabs: bidan@x.example']);
  });
});

const throwing = (): never => {
  throw new Error('Layanan tidak tersedia');
};

/** Runs the hourly jobs of the machine; @returns what each did. */
const hour = (context: JobContext) => runSlot(context, [...FIRST_JOBS, ...LAST_JOBS], 'hourly');

describe('the hourly jobs', () => {
  test('let officers out of the tabs also while no form can be opened', () => {
    const { context, steps } = installation({
      forms: { sync: throwing, syncLists: throwing, unlink: throwing, exists: () => true, beside: throwing },
    });
    expect(hour(context).failed.map(({ job }) => job)).toContain('forms');
    expect(steps).toEqual(['tabs: ']);
  });

  test('make no form: that is for set-up', () => {
    const { context, steps } = installation({
      forms: {
        sync: throwing,
        syncLists: throwing,
        unlink: throwing,
        exists: () => false,
        beside: throwing,
      },
    });
    expect(hour(context).failed).toEqual([]);
    expect(steps).toEqual(['tabs: ']);
  });

  test('refresh the forms before and after the rows, and count what they wrote in them', () => {
    const { context, steps } = installation({
      forms: {
        sync: ({ name }) => {
          steps.push(`form: ${name}`);
          return ['title', 'posyandu'];
        },
        syncLists: () => [],
        unlink: () => false,
        exists: () => true,
        beside: <T>() => ({ title: '', description: '', confirmation: '', pages: [] }) as T,
      },
    });
    expect(hour(context).done.get('forms')).toBe(8);
    expect(steps).toEqual(['form: pengukuran', 'form: tindakan', 'form: ibu', 'form: catin', 'tabs: ']);
    expect(hour(context).done.get('forms')).toBe(0);
    expect(steps).toHaveLength(5);
  });
});

describe('the job that compares the forms with the journal', () => {
  const missed = { ...sent('a', 0, DESCRIBED), form: 'pengukuran', editUrl: editUrlOf('a') };

  test('records what a form has and the journal lacks', () => {
    const responses: ResponsesPort = {
      since: () => [{ id: missed.id, submittedAt: missed.submittedAt, read: () => missed }],
    };
    const { workbook, context } = installation({
      responsesOf: ({ name }) => (name === 'pengukuran' ? responses : null),
    });
    expect(named('reconcile').run(context)).toBe(1);
    expect(workbook.column(journalTab, 'ID Kiriman')).toHaveLength(1);
    expect(named('reconcile').run(context)).toBe(0);
  });

  test('passes over a form that does not exist yet', () => {
    const { workbook, context } = installation();
    expect(named('reconcile').run(context)).toBe(0);
    expect(workbook.writes).toEqual([]);
  });
});

describe('the nightly job of the last failure', () => {
  const lineOf = ({ workbook, context }: ReturnType<typeof installation>) =>
    workbook.rows(overviewTab.title)[context.overview.rowOf('trouble')]?.[1];

  test('shows when, where and by which name it was, in the zone of the kelurahan', () => {
    const at = Date.UTC(2026, 5, 29, 19, 5);
    const all = installation({
      trouble: () => ({ at, entryPoint: 'kirimSurat', name: 'MissingPart' }),
    });
    expect(named('trouble').run(all.context)).toBe(1);
    expect(lineOf(all)).toEqual({ kind: 'text', text: '30 Juni 2026 02.05 kirimSurat (MissingPart)' });
  });

  test('writes nothing where there was none', () => {
    const { workbook, context } = installation();
    expect([named('trouble').run(context), workbook.writes]).toEqual([0, []]);
  });
});
