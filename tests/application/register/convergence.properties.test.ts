import fc from 'fast-check';
import { rebuild } from '../../../src/application/register/rebuild';
import { recordSubmission } from '../../../src/application/register/record-submission';
import { rawOf } from '../../../src/render/cells';
import { childTab } from '../../../src/render/tabs/child-row';
import { geocodeTab } from '../../../src/render/tabs/geocode-row';
import { journalTab } from '../../../src/render/tabs/journal-row';
import { overviewRowOf, overviewTab } from '../../../src/render/tabs/overview';
import { repairTab } from '../../../src/render/tabs/repair-row';
import { posyanduTab } from '../../../src/render/tabs/settings-tabs';
import { visitTab } from '../../../src/render/tabs/visit-row';
import { FORM_LINKS } from '../../support/form-links';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { editUrlOf, histories, redelivered, type Sent, SHORT_LINK } from '../../support/responses';

const NOW = Date.UTC(2026, 5, 30);
const lock = { during: <T>(work: () => T): T => work() };

function newWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  workbook.put(geocodeTab, {
    key: 'tautan-1',
    kind: 'tautan',
    asked: SHORT_LINK,
    status: 'Ketemu',
    point: { lat: -7.401, lng: 109.699 },
    precisionMetres: null,
    attempts: 1,
    askedAt: NOW,
    dueAt: null,
    zone: 'WIB',
  });
  return workbook;
}

function afterFeeding(events: readonly Sent[]): MemoryWorkbook {
  const workbook = newWorkbook();
  let now = NOW;
  const record = recordSubmission({ workbook, lock, now: () => now }, FORM_LINKS);
  for (const event of events) {
    now += 60_000;
    record({ ...event, editUrl: editUrlOf(event.id) });
  }
  return workbook;
}

const received = journalTab.columns.findIndex(({ header }) => header === 'Diterima');

/** What must be the same: every tab but the logs, without the time of receipt and the health of the machinery. */
function shown(workbook: MemoryWorkbook): string {
  const figures = workbook.rows(overviewTab.title).slice(0, overviewRowOf.figure('toCheck') + 1);
  const journal = workbook.rows(journalTab.title).map((cells) => cells.filter((_, i) => i !== received));
  const register = [childTab, visitTab, repairTab].map(({ title }) => workbook.rows(title));
  return JSON.stringify([figures, journal, ...register], null, 1);
}

test('the tabs are the same in whatever order, and however often, submissions arrive', () => {
  fc.assert(
    fc.property(
      histories.chain((events) => fc.tuple(fc.constant(events), redelivered(events))),
      ([events, again]) => {
        expect(shown(afterFeeding(again))).toBe(shown(afterFeeding(events)));
      },
    ),
    { numRuns: 200 },
  );
});

test('rebuilding finds nothing to mend after any history', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const workbook = afterFeeding(events);
      const before = shown(workbook);
      expect(rebuild({ workbook, lock, now: () => NOW }, FORM_LINKS)()).toBe(0);
      expect(shown(workbook)).toBe(before);
    }),
    { numRuns: 200 },
  );
});

test('the journal alone brings back every tab', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const workbook = afterFeeding(events);
      const restored = newWorkbook();
      restored.damage(journalTab.title, () => workbook.rows(journalTab.title));
      rebuild({ workbook: restored, lock, now: () => NOW }, FORM_LINKS)();
      expect(shown(restored)).toBe(shown(workbook));
    }),
    { numRuns: 100 },
  );
});

test('the rows of a tab stand in the order of their keys', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const workbook = afterFeeding(events);
      const keysOf = (title: string): readonly string[] =>
        workbook.rows(title).map(([key]) => String(key && rawOf(key)));
      const oldestFirst = keysOf(childTab.title);
      expect(oldestFirst).toEqual([...oldestFirst].sort());
      for (const { title } of [visitTab, repairTab, journalTab]) {
        const newestFirst = keysOf(title);
        expect(newestFirst).toEqual([...newestFirst].sort().reverse());
      }
    }),
    { numRuns: 100 },
  );
});
