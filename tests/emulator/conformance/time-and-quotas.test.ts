/** What ends an execution, or uses up an account for the day: a check inside a script could not tell of it. */
import type { ExecutionKind } from '../../../local/google/core/world';
import { createMailApp } from '../../../local/google/mail/mail-app';
import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../worlds';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** As the quotas page has them; a call that ends later than this is the last. */
test.each<{ kind: ExecutionKind; limit: number }>([
  { kind: 'simple-trigger', limit: 30 * SECOND },
  { kind: 'trigger', limit: 6 * MINUTE },
  { kind: 'menu', limit: 6 * MINUTE },
  { kind: 'web-app', limit: 6 * MINUTE },
])('a run of the kind $kind ends after $limit ms', ({ kind, limit }) => {
  const world = newWorld();
  const runFor = (ms: number) => () =>
    inExecution(
      world,
      () => {
        world.clock.advance(ms);
        world.call('Utilities.sleep', () => undefined);
      },
      kind,
    );
  expect(runFor(limit - 1)).not.toThrow();
  expect(runFor(limit)).not.toThrow();
  expect(runFor(limit + 1)).toThrow('Exceeded maximum execution time');
});

test('the 101st recipient of a day is refused; those in copy count as well', () => {
  const world = newWorld();
  const MailApp = createMailApp(world);
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => `kader${index}@desa.example`).join(',');
  inExecution(world, () => {
    MailApp.sendEmail(people(50), 'Hal', 'Isi');
    MailApp.sendEmail({ to: people(30), cc: people(19), subject: 'Hal', body: 'Isi' });
    expect(MailApp.getRemainingDailyQuota()).toBe(1);
    const tooMany = 'Service invoked too many times for one day: email.';
    expect(() => MailApp.sendEmail(people(2), 'Hal', 'Isi')).toThrow(tooMany);
    MailApp.sendEmail(people(1), 'Hal', 'Isi');
    expect(() => MailApp.sendEmail(people(1), 'Hal', 'Isi')).toThrow(tooMany);
  });
});

test('the 251st spreadsheet of a day is refused', () => {
  const world = newWorld();
  const SpreadsheetApp = createSpreadsheetApp(world);
  inExecution(world, () => {
    for (let count = 0; count < 250; count += 1) {
      SpreadsheetApp.create(`Buku ${count}`, 1, 1);
    }
    expect(() => SpreadsheetApp.create('Buku', 1, 1)).toThrow(
      'Service invoked too many times for one day: spreadsheet.',
    );
  });
});
