import { join } from 'node:path';
import { OPEN_NEW_FORMS } from '../../local/google/core/responder-rules';
import { World } from '../../local/google/core/world';
import { formIds, viewForm } from '../../local/google/forms/respondent';
import { mailbox } from '../../local/google/mail/mail-app';
import { setUp } from '../../local/people/set-up';
import { Runtime } from '../../local/runtime/runtime';
import { beforeTheDemo, DemoFeed } from '../../local/server/demo-feed';
import { EmulatedLaptop } from '../../local/server/emulated-laptop';
import { clickedMenu } from '../../local/server/workbook-window';

const NOW = Date.parse('2025-06-20T12:00:00+07:00');
const HAMLET = { seed: 5, children: 12, months: 2 };
const bundleFolder = join(__dirname, 'bundle');

function begun(saved?: string) {
  const world = new World(saved ? { now: NOW, saved } : { now: beforeTheDemo(NOW) });
  world.responderRules = OPEN_NEW_FORMS;
  const runtime = new Runtime({ world, bundleFolder });
  if (!saved) setUp(world, runtime, 'Buku uji');
  return { world, runtime, feed: new DemoFeed(world, runtime, NOW, HAMLET) };
}

test('each submission goes through the form at its own time, and the clock ends at now', async () => {
  const { world, feed } = begun();
  let told = 0;
  await feed.run(() => {
    told += 1;
  });
  expect(feed.total).toBeGreaterThan(12);
  expect(feed.done).toBe(feed.total);
  expect(told).toBe(feed.total + 1);
  const times = mailbox(world).map(({ sentAt }) => sentAt);
  expect(times).toHaveLength(feed.total);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(NOW - 70 * 86_400_000);
  expect(world.clock.now()).toBeGreaterThanOrEqual(NOW);
});

test('what a person sends meanwhile is sent today, and the demo goes on in its own time', async () => {
  const { world, feed, runtime } = begun();
  const [formId = ''] = formIds(world);
  const [posyandu] = viewForm(world, formId).pages.flatMap(({ items }) => items);
  let sentAt: number | undefined;
  await feed.run(() => {
    if (feed.done !== 7 || sentAt !== undefined) return;
    const before = world.clock.now();
    const answers = { [posyandu?.id ?? 0]: 'Mawar' };
    feed.meanwhile(NOW, () =>
      runtime.submitForm(formId, { answers, email: 'kader@contoh.id', lenient: true }),
    );
    expect(world.clock.now()).toBe(before);
    sentAt = mailbox(world).at(-1)?.sentAt;
  });
  expect(sentAt).toBeGreaterThanOrEqual(NOW);
  expect(mailbox(world)).toHaveLength(feed.total + 1);
  expect(feed.isUnderWay).toBe(false);
});

test('a page opened meanwhile may still ask the script after weeks of the demo have passed', async () => {
  const { world, feed, runtime } = begun();
  const laptop = new EmulatedLaptop(world, runtime, feed);
  let openedAt: number | undefined;
  const answers: unknown[] = [];
  await feed.run(() => {
    if (feed.done === 3 && openedAt === undefined) {
      openedAt = world.clock.now();
      laptop.clickMenu('halaman');
    }
    if (feed.done === feed.total - 1)
      answers.push(laptop.callFromPage({ functionName: 'masihBerlaku' }, 'sidebar'));
    if (feed.done === feed.total - 1)
      expect(world.clock.now() - (openedAt ?? NOW)).toBeGreaterThan(7 * 86_400_000);
  });
  expect(answers).toEqual([{ value: true }]);
});

test('two deeds of one instant are done one after the other', async () => {
  const { world, feed, runtime } = begun();
  const laptop = new EmulatedLaptop(world, runtime, feed);
  const pages = ['halaman', 'halaman'].map((entry) =>
    feed.meanwhile(NOW, () => clickedMenu(world, () => runtime.clickMenu(entry))).map(({ page }) => page),
  );
  expect(new Set(pages.flat()).size).toBe(2);
  expect(laptop.dialogPage(pages[1]?.[0] ?? 0)?.content).toContain('kunci');
});

test('a feed that was stopped goes on where it was, in the saved world', async () => {
  const first = begun();
  await first.feed.run(() => {
    if (first.feed.done === 7) first.feed.stop();
  });
  expect(first.feed.done).toBe(7);
  const second = begun(first.world.save());
  expect(second.feed.done).toBe(7);
  await second.feed.run(() => undefined);
  expect(second.feed.done).toBe(second.feed.total);
  expect(mailbox(second.world)).toHaveLength(second.feed.total);
});
