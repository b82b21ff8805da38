import { simulate } from '../../local/cli/simulate/simulation';
import { useUp } from '../../local/google/core/quotas';
import { mailbox } from '../../local/google/mail/mail-app';
import { largeKelurahan } from '../../local/seed/many-villages';
import { HOUR, Kelurahan } from '../support/system/kelurahan';

const dayOf = (instant: number): string => new Date(instant + 7 * HOUR).toISOString().slice(0, 10);

/** The most of anything on one day, and on which it was first. */
function mostOf(days: readonly string[]): { readonly most: number; readonly mostOn: string | null } {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return { most, mostOn: [...counts.keys()].sort().find((day) => counts.get(day) === most) ?? null };
}

describe('the first weeks of a small kelurahan', () => {
  const { submissions, settings } = largeKelurahan({
    seed: 3,
    endDate: '2026-08-31' as never,
    months: 1,
    villages: 1,
    children: 24,
    kaderOfPosyandu: 2,
  });
  const until = Date.parse('2026-08-17T20:00:00+07:00');
  const own = submissions.filter(({ submittedAt }) => submittedAt < until);
  const ended = simulate(
    { submissions: own, posyandu: [], problems: [] },
    { settings, until, faultSeed: null, layersRest: true },
  );
  const { dayUse, world } = ended;
  const mails = mailbox(world).filter(({ sentAt }) => sentAt <= until);

  test('run without a failure, from the first submission on', () => {
    expect(ended.failed).toEqual([]);
    expect(own.length).toBeGreaterThan(15);
    const first = Date.parse(dayOf(own[0]?.submittedAt ?? 0));
    expect(dayUse.days).toBe((Date.parse('2026-08-17') - first) / (24 * HOUR) + 1);
  });

  test('have the mails and recipients of the mailbox', () => {
    const of = mostOf(mails.map(({ sentAt }) => dayOf(sentAt)));
    expect(mails.length).toBeGreaterThan(10);
    expect(dayUse.mails).toMatchObject({ total: mails.length, ...of });
    // None of these mails has more than one.
    expect(dayUse.recipients).toMatchObject({ total: mails.length, ...of, limit: 100 });
  });

  test.each([
    { kind: 'tugas-kader', title: /^Yang menunggu Anda$/m },
    { kind: 'klinis', title: /^Daftar klinis minggu ini$/m },
    { kind: 'mingguan-tindakan', title: /^Yang perlu dan yang sudah dilakukan$/m },
  ])('have the mails of kind $kind that say so', ({ kind, title }) => {
    const days = mails.filter(({ body }) => title.test(body)).map(({ sentAt }) => dayOf(sentAt));
    expect(days.length).toBeGreaterThan(0);
    expect(dayUse.mailsByKind[kind]).toMatchObject({ total: days.length, ...mostOf(days) });
  });

  test('use as many trigger minutes as the clocks and submissions ran, and those left out', () => {
    const { entryPoints } = world.meter;
    const ran = Object.values(entryPoints).reduce((sum, { modelledMs }) => sum + modelledMs, 0) / 60_000;
    // Without those that a person starts, and with the idle runs that were left out: 288 a day of the mail alone.
    expect(dayUse.triggerMinutes.total).toBeGreaterThan(0.3 * ran);
    expect(dayUse.calls.total).toBeGreaterThan(dayUse.days * 288);
    expect(dayUse.triggerMinutes.most).toBeLessThanOrEqual(dayUse.triggerMinutes.total);
    expect(dayUse).toMatchObject({ account: 'consumer', refused: 0, isInsideQuota: true });
  });
});

test('idle runs that are left out count as if they had run', () => {
  const used = (thinned: boolean) => {
    const kelurahan = new Kelurahan();
    kelurahan.runtime.advanceTo(kelurahan.now + 2 * HOUR, { thinned });
    const { hours } = kelurahan.world.meter;
    const sum = () => [...hours.values()].reduce((all, { triggerMs }) => all + triggerMs, 0);
    const runs = () => kelurahan.world.meter.entryPoints.kirimSurat?.runs ?? 0;
    const [before, ranBefore] = [sum(), runs()];
    kelurahan.runtime.advanceTo(kelurahan.now + 4 * HOUR, { thinned });
    return { ms: sum() - before, runs: runs() - ranBefore };
  };
  const [all, some] = [used(false), used(true)];
  expect(all.runs).toBe(48);
  expect(some.runs).toBeLessThan(24);
  expect(some.ms / all.ms).toBeGreaterThan(0.9);
  expect(some.ms / all.ms).toBeLessThan(1.1);
});

test('what the quota of a day refuses is counted', () => {
  const { world, runtime } = new Kelurahan();
  const refused = () => [...world.meter.hours.values()].reduce((sum, hour) => sum + hour.refused, 0);
  expect(refused()).toBe(0);
  useUp(world, 'trigger run time in ms');
  expect(() => runtime.run('kirimSurat')).toThrow('too much computer time');
  expect(refused()).toBe(1);
});
