import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExecutionKilled } from '../../local/google/core/exception';
import { OPEN_NEW_FORMS } from '../../local/google/core/responder-rules';
import { World } from '../../local/google/core/world';
import { formIds, viewForm } from '../../local/google/forms/respondent';
import { formState } from '../../local/google/forms/state';
import { createWorkbook } from '../../local/google/spreadsheet/grid/store';
import { Thinning } from '../../local/runtime/due';
import { Runtime } from '../../local/runtime/runtime';
import { scriptFolder } from './script-folder';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Wednesday, 12:00 in Jakarta. */
const NOON = Date.UTC(2026, 6, 15, 5, 0, 0);

function runtimeOf(code: string, files?: Readonly<Record<string, string>>) {
  const world = new World({ now: NOON });
  world.responderRules = OPEN_NEW_FORMS;
  return { world, runtime: new Runtime({ world, bundleFolder: scriptFolder(code, files) }) };
}

/** A script that keeps what it was called with in its properties, and a form with one question. */
const FORM_SCRIPT = `
  function setUp() {
    const form = FormApp.create('Kunjungan', true).setAllowResponseEdits(true);
    form.addTextItem().setTitle('Berat');
    ScriptApp.newTrigger('onSubmit').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('onClock').timeBased().everyMinutes(5).create();
  }
  function close() { FormApp.openById(ScriptApp.getProjectTriggers()[0].getTriggerSourceId()).setAcceptingResponses(false); }
  function note(text) {
    const store = PropertiesService.getScriptProperties();
    store.setProperty('seen', (store.getProperty('seen') || '') + text + ';');
  }
  function onSubmit(e) {
    const answers = e.response.getItemResponses().map((each) => each.getResponse()).join(',');
    note('submit ' + answers + ' ' + e.source.getTitle() + e.authMode);
  }
  function onClock(e) { note('clock ' + e.hour + ':' + e.minute + ' ' + e.timezone); }
  function seen() { return PropertiesService.getScriptProperties().getProperty('seen'); }
`;

function formRuntime(code = FORM_SCRIPT) {
  const { world, runtime } = runtimeOf(code);
  runtime.run('setUp');
  const [formId = ''] = formIds(world);
  const [item] = viewForm(world, formId).pages[0]?.items ?? [];
  const send = (weight: string, deliverAt?: readonly number[], responseId?: string) => {
    const edit = responseId === undefined ? {} : { responseId };
    return runtime.submitForm(
      formId,
      { answers: { [item?.id ?? 0]: weight }, email: '', ...edit },
      deliverAt,
    );
  };
  return { world, runtime, send, formId };
}

describe('the scope of a script', () => {
  test('has the language and the services of Google, and nothing of Node', () => {
    const names = [
      'process',
      'require',
      'module',
      'global',
      'Buffer',
      'setTimeout',
      'setInterval',
      'URL',
      'URLSearchParams',
    ];
    names.push('TextEncoder', 'TextDecoder', 'fetch', 'atob', 'crypto', 'performance', 'window', 'navigator');
    const { runtime } = runtimeOf(
      `function names() { return ${JSON.stringify(names)}.map((name) => typeof globalThis[name]); }`,
    );
    expect(runtime.run('names')).toEqual(names.map(() => 'undefined'));
  });

  test('is fresh for each execution', () => {
    const { runtime } = runtimeOf('let count = 0; function next() { count += 1; return count; }');
    expect([runtime.run('next'), runtime.run('next')]).toEqual([1, 1]);
  });

  test('is the same across the files of the folder', () => {
    const { runtime } = runtimeOf('const greeting = "halo";', {
      'Z.js': 'function greet() { return greeting; }',
    });
    expect(runtime.run('greet')).toBe('halo');
  });

  test('has the clock of the world and the local time of the script', () => {
    const { world, runtime } = runtimeOf(`
      function times() {
        const now = new Date();
        return [Date.now(), now.getTime(), now.getHours(), now.getDate(), new Date(2026, 0, 31).toISOString(), now.toString()];
      }`);
    expect(runtime.run('times')).toEqual([
      NOON,
      NOON,
      12,
      15,
      '2026-01-30T17:00:00.000Z',
      'Wed Jul 15 2026 12:00:00 GMT+0700',
    ]);
    world.clock.advance(13 * HOUR); // past midnight in Jakarta
    expect(runtime.run('times')).toEqual(expect.arrayContaining([1, 16]));
  });

  test('has dates that are called, copied and extended as in the language', () => {
    const { runtime } = runtimeOf(`
      function dates() {
        class Holiday extends Date { name() { return 'libur'; } }
        const [now, later] = [new Holiday(), new Holiday(2026, 7, 17)];
        return [Date(), typeof Date(0), now.getTime(), now.name(), later.toISOString(), later instanceof Date,
          new Date() instanceof Holiday, new Date(new Date(5)).getTime(), new Date('2026-01-31').getTime(),
          new Date(undefined).getTime(), Date.UTC(1970, 0, 2), Date.parse('1970-01-01T00:00:01Z'), Date.name, Date.length];
      }`);
    expect(runtime.run('dates')).toEqual([
      'Wed Jul 15 2026 12:00:00 GMT+0700',
      'string',
      NOON,
      'libur',
      '2026-08-16T17:00:00.000Z',
      true,
      false,
      5,
      1_769_817_600_000,
      Number.NaN,
      86_400_000,
      1000,
      'Date',
      7,
    ]);
  });

  test('sees dates and errors of services as its own', () => {
    const { runtime } = runtimeOf(`
      function check() {
        class Mine extends Error {}
        let caught = null;
        try { FormApp.openById('none'); } catch (error) { caught = error; }
        return [caught instanceof Error, caught.name, caught instanceof Mine, new Mine('x') instanceof Mine,
          new TypeError('x') instanceof Error, new Date() instanceof Date, {} instanceof Date];
      }`);
    expect(runtime.run('check')).toEqual([true, 'Exception', false, true, true, true, false]);
  });

  test('has its pages as they were pushed last', () => {
    const code = "function page() { return HtmlService.createHtmlOutputFromFile('Page').getContent(); }";
    const bundleFolder = scriptFolder(code, { 'Page.html': 'lama' });
    const runtime = new Runtime({ world: new World({ now: NOON }), bundleFolder });
    expect(runtime.run('page')).toBe('lama');
    writeFileSync(join(bundleFolder, 'Page.html'), 'yang baru');
    expect(runtime.run('page')).toBe('yang baru');
  });

  test('repeats its chance in each run of the same steps', () => {
    const dice = 'function dice() { return Math.random(); }';
    const [first, again] = [runtimeOf(dice).runtime, runtimeOf(dice).runtime];
    expect(first.run('dice')).toBe(again.run('dice'));
    expect(first.run('dice')).not.toBe(runtimeOf(dice).runtime.run('dice'));
  });
});

describe('functions', () => {
  test.each([
    { name: 'declared', found: true },
    { name: 'constant', found: true },
    { name: 'App.inside', found: true },
    { name: 'App.missing', found: false },
    { name: 'Missing.inside', found: false },
    { name: 'value', found: false },
    { name: 'declared(); declared', found: false },
  ])('$name is found: $found', ({ name, found }) => {
    const { runtime } = runtimeOf(
      'function declared() {} const constant = () => 1; const value = 1; const App = { inside() { return 2; } };',
    );
    expect(runtime.defines(name)).toBe(found);
  });

  test('a missing one is an error with its name', () => {
    const { runtime } = runtimeOf('');
    expect(() => runtime.run('nothing')).toThrow('Script function not found: nothing');
    expect(runtime.failures()).toMatchObject([{ functionName: 'nothing', kind: 'editor', triggerId: null }]);
  });
});

describe('form submissions', () => {
  test('reach the installed trigger once the clock goes on', () => {
    const { world, runtime, send } = formRuntime();
    expect(send('8,5').accepted).toBe(true);
    expect(runtime.run('seen')).toBeNull();
    runtime.advanceTo(world.clock.now());
    expect(runtime.run('seen')).toBe('submit 8,5 FULL;');
  });

  test('can be delivered late, twice and out of order', () => {
    const { world, runtime, send } = formRuntime();
    const now = world.clock.now();
    send('1', [now + 3000, now + 1000]);
    send('2', [now + 2000]);
    send('3', []);
    runtime.advanceTo(now + MINUTE);
    expect(runtime.run('seen')).toBe('submit 1 FULL;submit 2 FULL;submit 1 FULL;');
  });

  test('can be blank, with nothing in the form that they are about', () => {
    const { world, runtime, formId } = formRuntime();
    runtime.sendBlankEvent(formId);
    runtime.advanceTo(world.clock.now());
    expect(runtime.run('seen')).toBe('submit  FULL;');
    expect(formState(world, formId).responses).toEqual({});
  });

  test.each([
    { editsFireTriggers: true, seen: 'submit new FULL;submit old FULL;' },
    { editsFireTriggers: false, seen: 'submit old FULL;' },
  ])('carry the revision they were made for, where edits fire triggers: $editsFireTriggers', (row) => {
    const { world, runtime, send } = formRuntime();
    world.doubts.editsFireTriggers = row.editsFireTriggers;
    const now = world.clock.now();
    const first = send('old', [now + 2000]);
    const id = first.accepted ? first.id : '';
    expect(send('new', [now + 1000], id)).toMatchObject({ accepted: true, id, revision: 2 });
    runtime.advanceTo(now + 3000);
    expect(runtime.run('seen')).toBe(row.seen);
  });

  test('that the form refuses reach nothing', () => {
    const { runtime, send } = formRuntime();
    runtime.run('close');
    expect(send('8,5')).toMatchObject({ accepted: false, problems: [{ code: 'closed' }] });
    runtime.advanceTo(NOON + MINUTE);
    expect(runtime.run('seen')).toBeNull();
  });
});

describe('clock triggers', () => {
  test('run in the order of their times, with the fields of the event in UTC', () => {
    const { world, runtime } = formRuntime();
    runtime.advanceTo(world.clock.now() + 11 * MINUTE);
    expect(runtime.run('seen')).toBe('clock 5:5 UTC;clock 5:10 UTC;');
  });

  test('leave the clock where it was to go', () => {
    const { world, runtime } = formRuntime();
    runtime.advanceTo(NOON + HOUR);
    expect(world.clock.now()).toBe(NOON + HOUR);
    runtime.advanceTo(NOON); // going back changes nothing
    expect(world.clock.now()).toBe(NOON + HOUR);
  });

  test('thinned, run idly once after each submission and once before the next', () => {
    const idle = FORM_SCRIPT.replace("{ note('clock '", "{ seen(); ('clock '");
    const count = (code: string, thinned: boolean) => {
      const { world, runtime, send } = formRuntime(code);
      send('1', [NOON + 2 * HOUR]);
      runtime.advanceTo(NOON + 6 * HOUR, { thinned });
      return world.meter.entryPoints.onClock?.runs;
    };
    const all = 6 * 12 - 1; // made a moment after noon, so the last is a moment after six
    expect(count(idle, false)).toBe(all);
    expect(count(idle, true)).toBe(2 + 2);
    const reading = idle.replace('{ seen();', "{ HtmlService.createTemplate('x'); seen();");
    expect(count(reading, true)).toBe(2 + 2);
    expect(count(FORM_SCRIPT, true)).toBe(all); // each run writes something, so there may be more to do
  });

  test.each([
    { when: 'nothing wakes them', wake: null, runs: 2 },
    { when: 'they wake for something', wake: NOON + 3 * HOUR, runs: 3 },
    { when: 'they would wake later', wake: NOON + 9 * HOUR, runs: 2 },
  ])('thinned, run idly $runs times in six hours where $when', ({ wake, runs }) => {
    const idle = FORM_SCRIPT.replace("{ note('clock '", "{ seen(); ('clock '");
    const { world, runtime } = formRuntime(idle);
    const wakes = () => (wake !== null && world.clock.now() < wake ? wake : null);
    runtime.advanceTo(NOON + 6 * HOUR, { thinned: true, wakes });
    expect(world.meter.entryPoints.onClock?.runs).toBe(runs);
  });

  test('thinned by days as well, a daily one runs after each submission and before the next, whatever it does', () => {
    const daily = FORM_SCRIPT.replace('everyMinutes(5)', 'everyDays(1).atHour(2)');
    const { world, runtime, send } = formRuntime(daily);
    const until = NOON + 20 * 24 * HOUR;
    send('1', [NOON + 9 * 24 * HOUR]);
    const thinning = new Thinning(world, until, { daily: true });
    while (runtime.step(until, thinning)) {
      // each step is one execution
    }
    expect(world.meter.entryPoints.onClock?.runs).toBe(2 + 2);
  });

  test('a function that one names is run as by the clock, unless it is said where it runs from', () => {
    const { world, runtime } = formRuntime();
    runtime.run('onClock');
    expect(runtime.run('seen')).toBe('clock 5:0 UTC;');
    expect(() => runtime.run('onClock', [], { kind: 'editor' })).toThrow("reading 'hour'"); // no event
    runtime.atOnce([{ functionName: 'onClock', runAs: { kind: 'trigger' } }]);
    expect(runtime.run('seen')).toBe('clock 5:0 UTC;clock 5:0 UTC;');
    expect(world.meter.entryPoints.onClock?.runs).toBe(3);
  });

  test('a run of one can be asked for', () => {
    const { runtime } = formRuntime();
    const clock = runtime.triggers().find((trigger) => trigger.handler === 'onClock');
    expect(clock).toMatchObject({ schedule: 'every 5 minutes', lastRun: null });
    expect(runtime.runTrigger(clock?.id ?? '')).toBe(true);
    expect(runtime.run('seen')).toBe('clock 5:0 UTC;');
    expect(runtime.triggers().find((trigger) => trigger.handler === 'onClock')?.lastRun).toMatchObject({
      error: null,
    });
  });
});

describe('failures', () => {
  const BROKEN = `
    function setUp() { ScriptApp.newTrigger('broken').timeBased().everyMinutes(1).create(); }
    function broken() { throw new RangeError('too far'); }
  `;

  test('come out as errors with the name that they have in the script', () => {
    const { runtime } = runtimeOf('function broken() { throw new RangeError("too far"); }');
    expect.assertions(2);
    try {
      runtime.run('broken');
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ name: 'RangeError', message: 'too far' });
    }
  });

  test('of triggers are listed and do not stop the others', () => {
    const { runtime } = runtimeOf(BROKEN);
    runtime.run('setUp');
    runtime.advanceTo(NOON + 2 * MINUTE + 2000);
    expect(
      runtime.failures().map((failure) => [failure.functionName, failure.kind, failure.message]),
    ).toEqual([
      ['broken', 'trigger', 'RangeError: too far'],
      ['broken', 'trigger', 'RangeError: too far'],
    ]);
  });

  test('an execution over six minutes is stopped, whatever it catches', () => {
    const { world, runtime } = runtimeOf(`
      function slow() {
        for (let round = 0; round < 5000; round += 1) {
          try { FormApp.create('file ' + round); } catch (error) { /* goes on */ }
        }
        return 'done';
      }`);
    expect(() => runtime.run('slow')).toThrow(ExecutionKilled);
    expect(world.clock.now() - NOON).toBeGreaterThan(6 * MINUTE);
    expect(world.clock.now() - NOON).toBeLessThan(6 * MINUTE + 1000);
    expect(runtime.failures()).toMatchObject([
      { message: 'ExecutionKilled: Exceeded maximum execution time' },
    ]);
  });

  test('a function that returns a promise fails, whatever the promise comes to', () => {
    const { runtime } = runtimeOf('async function later() { return 1; }');
    expect(() => runtime.run('later')).toThrow('not a supported return type');
    expect(runtime.failures()).toHaveLength(1);
  });

  test('what comes after an await belongs to the execution, its failure too', async () => {
    const { world, runtime } = runtimeOf(`
      async function later() {
        await null;
        PropertiesService.getScriptProperties().setProperty('seen', 'after');
        await null;
        throw new RangeError('too far');
      }
      function seen() { return PropertiesService.getScriptProperties().getProperty('seen'); }
    `);
    expect(() => runtime.run('later')).toThrow('too far');
    expect(world.meter.entryPoints.later?.calls).toEqual({ 'PropertiesService.Properties.setProperty': 1 });
    await new Promise((done) => setTimeout(done, 5)); // an unhandled rejection would end the process here
    expect(runtime.run('seen')).toBe('after');
    expect(runtime.failures().map(({ message }) => message)).toEqual(['RangeError: too far']);
  });

  test('triggers stop when the run time of a day is used up, and begin again the next day', () => {
    const { world, runtime } = runtimeOf(`
      function setUp() { ScriptApp.newTrigger('long').timeBased().everyMinutes(10).create(); }
      function long() { Utilities.sleep(5 * 60 * 1000); }
    `);
    runtime.run('setUp');
    runtime.advanceTo(NOON + 20 * HOUR);
    const messages = runtime.failures().map((failure) => failure.message);
    expect(new Set(messages)).toEqual(
      new Set(['Exception: Service using too much computer time for one day.']),
    );
    const before = messages.length;
    expect(world.meter.entryPoints.long?.runs).toBe(18 + before); // 90 minutes in runs of 5
    runtime.advanceTo(NOON + DAY + HOUR);
    runtime.advanceTo(NOON + DAY + 2 * HOUR);
    expect(world.meter.entryPoints.long?.runs).toBeGreaterThan(18 + runtime.failures().length);
  });
});

describe('pages', () => {
  const PAGES = `
    function doGet(e) { return HtmlService.createHtmlOutput('<p>' + e.parameter.kunci + '</p>').setTitle('Peta'); }
    function add(a, b) { return { sum: a + b, list: [a, undefined] }; }
    function when() { return { at: new Date() }; }
    function secret_() { return 1; }
    const notDeclared = () => 1;
    function user() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  `;

  test('doGet answers with the page and its title', () => {
    const { runtime } = runtimeOf(PAGES);
    expect(runtime.doGet({ kunci: 'abc' })).toMatchObject({
      html: '<p>abc</p>',
      mimeType: 'text/html',
      title: 'Peta',
    });
  });

  test.each([
    { code: 'function doGet() {}', text: 'The script completed but did not return anything' },
    {
      code: 'function doGet() { return "text"; }',
      text: 'The script completed but the returned value is not a supported return type.',
    },
    {
      code: 'async function doGet() { return HtmlService.createHtmlOutput("x"); }',
      text: 'not a supported return type',
    },
    { code: '', text: 'Script function not found: doGet' },
  ])('doGet of $code fails', ({ code, text }) => {
    expect(() => runtimeOf(code).runtime.doGet()).toThrow(text);
  });

  test.each(['c', 'sid'])('the parameter %s is Google’s own', (name) => {
    expect(() => runtimeOf(PAGES).runtime.doGet({ [name]: '1' })).toThrow('405');
  });

  test('google.script.run calls declared functions with plain values', () => {
    const { runtime } = runtimeOf(PAGES);
    expect(runtime.callFromPage('add', [1, 2])).toEqual({ sum: 3, list: [1, null] });
  });

  test('a date anywhere fails the whole call', () => {
    const { runtime } = runtimeOf(PAGES);
    expect(() => runtime.callFromPage('when', [])).toThrow('Failed due to illegal value in property: at');
    expect(() => runtime.callFromPage('add', [{ day: new Date(0) }, 2])).toThrow(
      'illegal value in property: 0.day',
    );
  });

  test.each(['secret_', 'notDeclared', 'missing', 'Date', 'toString', 'eval', 'Object'])(
    '%s is invisible to a page',
    (name) => {
      expect(() => runtimeOf(PAGES).runtime.callFromPage(name, [])).toThrow(
        `google.script.run.${name} is not a function`,
      );
    },
  );

  test('the names that a page has are those of declared functions', () => {
    expect(runtimeOf(PAGES).runtime.pageFunctions()).toEqual(['doGet', 'add', 'when', 'user']);
  });

  test('a web app runs as its owner and does not know who visits; a sidebar does', () => {
    const { world, runtime } = runtimeOf(PAGES);
    expect(runtime.callFromPage('user', [])).toEqual(['', world.account.email]);
    expect(runtime.callFromPage('user', [], 'sidebar')).toEqual([world.account.email, world.account.email]);
  });
});

describe('the workbook', () => {
  const SIMPLE = `
    function note(text) {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('seen', (store.getProperty('seen') || '') + text + ';');
    }
    function onOpen(e) { note('open ' + e.authMode); MailApp.sendEmail('a@example.org', 'x', 'y'); }
    function onEdit(e) { note('edit ' + e.authMode + ' ' + e.value); }
    function installed(e) { note('installed ' + e.authMode); }
    function setUp(id) { ScriptApp.newTrigger('installed').forSpreadsheet(id).onOpen().create(); }
    function seen() { return PropertiesService.getScriptProperties().getProperty('seen'); }
  `;

  test('runs onOpen when it is opened, with the rights of a simple trigger, and installed triggers with all', () => {
    const { world, runtime } = runtimeOf(SIMPLE);
    runtime.run('setUp', [createWorkbook(world, 'Gizi').id]);
    runtime.open();
    expect(runtime.run('seen')).toBe('open LIMITED;installed FULL;');
    expect(runtime.failures()).toMatchObject([
      {
        functionName: 'onOpen',
        kind: 'simple-trigger',
        message:
          'Exception: You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
      },
    ]);
  });

  test('runs onEdit when somebody has typed into it', () => {
    const { runtime } = runtimeOf(SIMPLE);
    runtime.edited({ sheetTitle: 'Pengaturan', row: 1, column: 1, text: 'WITA' });
    expect(runtime.run('seen')).toBe('edit LIMITED WITA;');
  });

  test('runs a menu entry as the person who clicks it', () => {
    const { runtime } = runtimeOf(
      'function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }',
    );
    expect(runtime.clickMenu('who', 'lurah@example.org')).toEqual(['lurah@example.org', 'lurah@example.org']);
  });
});

test('a workbook that one execution has made the active one is so for no other', () => {
  const { runtime } = runtimeOf(`
    function choose() {
      SpreadsheetApp.setActiveSpreadsheet(SpreadsheetApp.create('Gizi'));
      return SpreadsheetApp.getActiveSpreadsheet().getName();
    }
    function active() { return SpreadsheetApp.getActiveSpreadsheet(); }
    function doGet() { return ContentService.createTextOutput(String(SpreadsheetApp.getActiveSpreadsheet())); }
  `);
  expect(runtime.run('choose')).toBe('Gizi');
  expect(runtime.run('active')).toBeNull();
  expect(runtime.doGet()).toMatchObject({ text: 'null' });
});

test('a spreadsheet trigger gets the answers as the tab shows them, by the headers of its columns', () => {
  const { world, runtime } = runtimeOf(`
    function setUp(spreadsheetId) {
      const form = FormApp.create('Kunjungan', true);
      form.addTextItem().setTitle('NIK');
      form.addCheckboxItem().setTitle('Tanda').setChoiceValues(['a', 'b']);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
      ScriptApp.newTrigger('onRow').forSpreadsheet(spreadsheetId).onFormSubmit().create();
    }
    function onRow(e) {
      PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify([e.values, e.namedValues]));
    }
    function seen() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen')); }
  `);
  runtime.run('setUp', [createWorkbook(world, 'Gizi').id]);
  const [formId = ''] = formIds(world);
  const [nik, signs] = viewForm(world, formId).pages[0]?.items ?? [];
  const answers = { [nik?.id ?? 0]: '0330', [signs?.id ?? 0]: ['a', 'b'] };
  runtime.submitForm(formId, { answers, email: '', at: NOON });
  runtime.advanceTo(NOON + MINUTE);
  expect(runtime.run('seen')).toEqual([
    ['15/07/2026 12:00:00', '330', 'a, b'],
    { Timestamp: ['15/07/2026 12:00:00'], NIK: ['330'], Tanda: ['a, b'] },
  ]);
});

test('events under way are saved with the world and delivered after it is reopened', () => {
  const { world, runtime, send } = formRuntime();
  send('8,5', [NOON + HOUR]);
  const bundleFolder = scriptFolder(FORM_SCRIPT);
  const reopened = new World({ now: 0, saved: world.save() });
  const later = new Runtime({ world: reopened, bundleFolder });
  later.advanceTo(NOON + HOUR);
  expect(later.run('seen')).toContain('submit 8,5 FULL;');
  expect(runtime.run('seen')).toBeNull();
});
