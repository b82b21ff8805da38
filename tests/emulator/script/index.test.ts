import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { createScriptApp, createSession, refuseScopes, webAppUrl } from '../../../local/google/script';
import { clockEvent } from '../../../local/google/script/clock-trigger-builder';
import { triggersOf } from '../../../local/google/script/state';

const NOON = Date.UTC(2026, 6, 15, 5, 0, 0);
const SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

function script() {
  const world = new World({ now: NOON });
  return { world, scriptApp: createScriptApp(world) };
}

const as = <T>(world: World, effectiveUser: string, run: () => T): T =>
  world.execute({ entryPoint: 'test', kind: 'editor', effectiveUser, activeUser: effectiveUser }, run);

describe('clock triggers', () => {
  test.each([1, 5, 10, 15, 30])('every %i minutes is offered', (n) => {
    expect(() => script().scriptApp.newTrigger('f').timeBased().everyMinutes(n).create()).not.toThrow();
  });

  test.each([0, 2, 4, 6, 7, 29, 31, 60])('every %i minutes is not', (n) => {
    expect(() => script().scriptApp.newTrigger('f').timeBased().everyMinutes(n)).toThrow('everyMinutes');
  });

  test('near a minute settle anywhere within 15 minutes of it', () => {
    const { world, scriptApp } = script();
    for (let count = 0; count < 20; count += 1) {
      scriptApp.newTrigger('f').timeBased().everyDays(1).atHour(7).nearMinute(30).create();
    }
    const minutes = triggersOf(world).triggers.map(({ clock }) => {
      const local = new Date((clock?.nextRun ?? 0) + 7 * 3_600_000);
      expect(local.getUTCHours()).toBe(7);
      return local.getUTCMinutes();
    });
    expect(Math.min(...minutes)).toBe(15);
    expect(Math.max(...minutes)).toBeGreaterThan(40);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(45);
  });

  // Reference of `atDate`: by default near midnight, plus or minus 15 minutes; the zone may be named after the date.
  test('on a date run near its midnight in the zone that is named, before or after', () => {
    const { world, scriptApp } = script();
    const near = (midnight: number) =>
      Math.abs((triggersOf(world).triggers.at(-1)?.clock?.nextRun ?? 0) - midnight) / 60_000;
    scriptApp.newTrigger('f').timeBased().atDate(2026, 7, 20).inTimezone('Asia/Jayapura').create();
    expect(near(Date.UTC(2026, 6, 19, 15))).toBeLessThanOrEqual(15);
    scriptApp.newTrigger('f').timeBased().inTimezone('Asia/Jayapura').atDate(2026, 7, 20).create();
    expect(near(Date.UTC(2026, 6, 19, 15))).toBeLessThanOrEqual(15);
  });

  test.each([
    { year: 2026, month: 13, day: 1 },
    { year: 2026, month: 0, day: 1 },
    { year: 2026, month: 2, day: 29 },
    { year: 2026, month: 1, day: 40 },
    { year: Number.NaN, month: 1, day: 1 },
  ])('on $year-$month-$day are refused', ({ year, month, day }) => {
    expect(() => script().scriptApp.newTrigger('f').timeBased().atDate(year, month, day)).toThrow();
  });

  type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;
  test.each<{ readonly title: string; readonly choose: (clock: Clock) => Clock }>([
    { title: 'minutes and hours', choose: (clock) => clock.everyMinutes(5).everyHours(2) },
    { title: 'minutes at an hour', choose: (clock) => clock.everyMinutes(5).atHour(3) },
    { title: 'minutes near a minute', choose: (clock) => clock.everyMinutes(5).nearMinute(3) },
    { title: 'hours at an hour', choose: (clock) => clock.everyHours(2).atHour(3) },
    { title: 'days and a day of the month', choose: (clock) => clock.everyDays(1).onMonthDay(3) },
    { title: 'a while and a date', choose: (clock) => clock.after(5).atDate(2026, 8, 1) },
    { title: 'nothing', choose: (clock) => clock },
  ])('of $title are no schedule', ({ choose }) => {
    expect(() => choose(script().scriptApp.newTrigger('f').timeBased()).create()).toThrow(/schedule/);
  });

  test.each<{ readonly title: string; readonly choose: (clock: Clock) => Clock }>([
    { title: 'weeks at an hour', choose: (clock) => clock.everyWeeks(2).atHour(7).nearMinute(0) },
    { title: 'hours near a minute', choose: (clock) => clock.everyHours(2).nearMinute(30) },
    { title: 'a day of the month at an hour', choose: (clock) => clock.onMonthDay(3).atHour(6) },
  ])('of $title are one', ({ choose }) => {
    expect(() => choose(script().scriptApp.newTrigger('f').timeBased()).create()).not.toThrow();
  });

  test('after a while or at an instant run once and stay listed', () => {
    const { world, scriptApp } = script();
    const now = world.clock.now();
    scriptApp.newTrigger('f').timeBased().after(60_000).create();
    scriptApp
      .newTrigger('f')
      .timeBased()
      .at(new Date(now + 5))
      .create();
    expect(triggersOf(world).triggers.map((trigger) => trigger.clock?.nextRun)).toEqual([
      now + 60_000,
      // Made 300 ms of service time after `now`: the instant has passed, so it runs at once.
      expect.any(Number),
    ]);
  });

  test('tell what they are', () => {
    const { scriptApp } = script();
    const trigger = scriptApp
      .newTrigger('f')
      .timeBased()
      .onWeekDay(scriptApp.WeekDay.MONDAY)
      .atHour(7)
      .create();
    expect(trigger.getEventType()).toBe(scriptApp.EventType.CLOCK);
    expect(trigger.getTriggerSource()).toBe(scriptApp.TriggerSource.CLOCK);
    expect(trigger.getTriggerSourceId()).toBeNull();
    expect(trigger.getHandlerFunction()).toBe('f');
  });

  // 1 January 2027 is a Friday in the last ISO week of 2026, which has 53.
  test('their events count days from Monday and weeks as ISO 8601 does', () => {
    expect(clockEvent(Date.UTC(2027, 0, 1, 3, 4, 5))).toEqual({
      year: 2027,
      month: 1,
      'week-of-year': 53,
      'day-of-month': 1,
      'day-of-week': 5,
      hour: 3,
      minute: 4,
      second: 5,
      timezone: 'UTC',
    });
    expect(clockEvent(Date.UTC(2026, 6, 19))).toMatchObject({ 'day-of-week': 7, 'week-of-year': 29 });
  });
});

describe('a trigger', () => {
  test('has the name of its handler, and an id that no other has', () => {
    const { scriptApp } = script();
    const made = ['a', 'b', 'a'].map((handler) =>
      scriptApp.newTrigger(handler).timeBased().everyHours(1).create(),
    );
    expect(made.map((trigger) => trigger.getHandlerFunction())).toEqual(['a', 'b', 'a']);
    expect(new Set(made.map((trigger) => trigger.getUniqueId())).size).toBe(3);
    const listed = scriptApp.getProjectTriggers();
    expect(listed.map((trigger) => trigger.getUniqueId())).toEqual(
      made.map((trigger) => trigger.getUniqueId()),
    );
  });

  test('that is deleted is listed no more, and cannot be deleted again', () => {
    const { scriptApp } = script();
    const [first, second] = ['a', 'b'].map((handler) =>
      scriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(2).create(),
    );
    if (!first || !second) throw new Error('no triggers');
    scriptApp.deleteTrigger(first);
    expect(scriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual(['b']);
    expect(() => scriptApp.deleteTrigger(first)).toThrow('The trigger could not be found.');
  });

  // NOON is a Wednesday; zones count their own days.
  test.each([
    { day: 'MONDAY', zone: 'Asia/Jakarta', next: Date.UTC(2026, 6, 20, 0) },
    { day: 'WEDNESDAY', zone: 'Asia/Jakarta', next: Date.UTC(2026, 6, 22, 0) },
    { day: 'MONDAY', zone: 'Asia/Jayapura', next: Date.UTC(2026, 6, 19, 22) },
  ] as const)('on $day at 7 in $zone runs within the hour from $next', ({ day, zone, next }) => {
    const { world, scriptApp } = script();
    const clock = scriptApp.newTrigger('f').timeBased().inTimezone(zone);
    clock.onWeekDay(scriptApp.WeekDay[day]).atHour(7).create();
    const run = triggersOf(world).triggers[0]?.clock?.nextRun ?? 0;
    expect(run - next).toBeGreaterThanOrEqual(0);
    expect(run - next).toBeLessThan(3_600_000);
  });

  test('on a day of the week takes a day of the week', () => {
    const clock = script().scriptApp.newTrigger('f').timeBased();
    expect(() => Reflect.apply(clock.onWeekDay as (day: unknown) => unknown, clock, ['MONDAY'])).toThrow(
      "don't match the method signature for ScriptApp.ClockTriggerBuilder.onWeekDay.",
    );
  });
});

describe('the address of the web app', () => {
  test('is that of the deployment, and names the script', () => {
    const { world, scriptApp } = script();
    world.doubts.webAppUrl = 'exec';
    expect(scriptApp.getService().getUrl()).toBe(
      `https://script.google.com/macros/s/${scriptApp.getScriptId()}/exec`,
    );
  });

  test('stays the same when the world is saved, and is another in another world', () => {
    const { world } = script();
    const url = webAppUrl(world);
    expect(webAppUrl(new World({ now: NOON, saved: world.save() }))).toBe(url);
    world.newId('x');
    const other = new World({ now: NOON });
    other.newId('x');
    expect(webAppUrl(other)).not.toBe(url);
  });

  test.each([
    { answer: 'none', told: null },
    { answer: 'dev', told: 'dev' },
    { answer: 'exec', told: 'exec' },
  ] as const)('ends in $told where no visit is answered, and in exec where one is', ({ answer, told }) => {
    const { world, scriptApp } = script();
    world.doubts.webAppUrl = answer;
    const ending = (kind: 'editor' | 'web-app') =>
      world
        .execute({ entryPoint: 'test', kind, effectiveUser: 'a@desa.example', activeUser: '' }, () =>
          scriptApp.getService().getUrl(),
        )
        ?.split('/')
        .pop() ?? null;
    expect([ending('editor'), ending('web-app')]).toEqual([told, 'exec']);
  });
});

test('a form trigger knows its form', () => {
  const { world, scriptApp } = script();
  const form = createFormApp(world).create('Kunjungan', true);
  const trigger = scriptApp.newTrigger('f').forForm(form.getId()).onFormSubmit().create();
  expect(trigger.getTriggerSourceId()).toBe(form.getId());
  expect(trigger.getEventType()).toBe(scriptApp.EventType.ON_FORM_SUBMIT);
  expect(trigger.getTriggerSource()).toBe(scriptApp.TriggerSource.FORMS);
});

test.each([
  { method: 'forSpreadsheet' as const, id: '' },
  { method: 'forSpreadsheet' as const, id: 'nope' },
  { method: 'forForm' as const, id: 'nope' },
])('a trigger $method "$id" fails with Google’s text', ({ method, id }) => {
  expect(() => script().scriptApp.newTrigger('f')[method](id)).toThrow(
    `Unexpected error while getting the method or property ${method} on object ScriptApp.TriggerBuilder.`,
  );
});

test('a trigger on a document that the account may not open fails likewise', () => {
  const { world, scriptApp } = script();
  const form = createFormApp(world).create('Kunjungan', true);
  expect(() => as(world, 'b@example', () => scriptApp.newTrigger('f').forForm(form.getId()))).toThrow(
    'Unexpected error while getting the method or property forForm',
  );
});

test('a trigger needs the name of a function', () => {
  expect(() => script().scriptApp.newTrigger('')).toThrow('Invalid argument: functionName');
});

test('each account sees and counts only its own triggers', () => {
  const { world, scriptApp } = script();
  const make = () => scriptApp.newTrigger('f').timeBased().everyHours(1).create();
  as(world, 'a@example', () => {
    for (let count = 0; count < 20; count += 1) make();
    expect(make).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
  as(world, 'b@example', () => {
    expect(scriptApp.getProjectTriggers()).toEqual([]);
    make();
    expect(scriptApp.getProjectTriggers()).toHaveLength(1);
  });
  as(world, 'a@example', () => {
    const [first] = scriptApp.getProjectTriggers();
    if (first) scriptApp.deleteTrigger(first);
    expect(scriptApp.getProjectTriggers()).toHaveLength(19);
    expect(make).not.toThrow();
  });
});

test('an account cannot delete the trigger of another', () => {
  const { world, scriptApp } = script();
  const trigger = as(world, 'a@example', () => scriptApp.newTrigger('f').timeBased().everyHours(1).create());
  expect(() => as(world, 'b@example', () => scriptApp.deleteTrigger(trigger))).toThrow(
    'The trigger could not be found.',
  );
  expect(triggersOf(world).triggers).toHaveLength(1);
});

describe('a scope that the user has unticked', () => {
  test('is asked for again', () => {
    const { world, scriptApp } = script();
    refuseScopes(world, [SCOPE]);
    const info = scriptApp.getAuthorizationInfo(scriptApp.AuthMode.FULL, [SCOPE, 'other']);
    expect(info.getAuthorizationStatus()).toBe(scriptApp.AuthorizationStatus.REQUIRED);
    expect(info.getAuthorizationUrl()).toMatch(/^https:\/\/accounts\.google\.com\//);
    expect(info.getAuthorizedScopes()).toEqual(['other']);
    expect(() => scriptApp.requireAllScopes(scriptApp.AuthMode.FULL)).toThrow('Authorization is required');
    expect(() => scriptApp.requireScopes(scriptApp.AuthMode.FULL, ['other'])).not.toThrow();
  });
});

test('with every scope granted nothing is asked for', () => {
  const { scriptApp } = script();
  expect(() => scriptApp.requireAllScopes(scriptApp.AuthMode.FULL)).not.toThrow();
  expect(scriptApp.getAuthorizationInfo(scriptApp.AuthMode.FULL).getAuthorizationStatus()).toBe(
    scriptApp.AuthorizationStatus.NOT_REQUIRED,
  );
});

describe('the session', () => {
  test('names whom the execution runs for', () => {
    const world = new World({ now: NOON });
    const session = createSession(world);
    world.execute(
      { entryPoint: 'f', kind: 'trigger', effectiveUser: 'owner@example', activeUser: '' },
      () => {
        expect(session.getEffectiveUser().getEmail()).toBe('owner@example');
        expect(session.getActiveUser().getEmail()).toBe('');
      },
    );
    expect(session.getScriptTimeZone()).toBe('Asia/Jakarta');
    expect(session.getActiveUserLocale()).toBe('in');
  });

  test('distinguishes users without naming them', () => {
    const world = new World({ now: NOON });
    const session = createSession(world);
    const keyOf = (email: string) => as(world, email, () => session.getTemporaryActiveUserKey());
    expect(keyOf('a@example')).toBe(keyOf('a@example'));
    expect(keyOf('a@example')).not.toBe(keyOf('b@example'));
    expect(keyOf('a@example')).not.toContain('a@');
  });
});
