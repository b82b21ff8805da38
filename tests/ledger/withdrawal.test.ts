import { ALL_TABS } from '../../src/entry/all-tabs';
import { journalTab } from '../../src/ledger/journal-tab';
import { recordSubmission } from '../../src/ledger/record';
import { posyanduTab } from '../../src/settings/tabs';
import { FORM_LINKS } from '../support/form-links';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, type Sent, sent } from '../support/responses';

const lock = { during: <T>(work: () => T): T => work() };

/** The register after these events, which all come in at one time. */
function after(...events: readonly Sent[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const record = recordSubmission({ workbook, lock, now: () => 0 }, FORM_LINKS);
  for (const event of events) record({ ...event, editUrl: editUrlOf(event.id) });
  return workbook;
}

const everything = (workbook: MemoryWorkbook): string =>
  JSON.stringify(
    ALL_TABS.filter(({ tab }) => tab.kind !== 'log').map(({ tab }) => [tab.title, workbook.rows(tab.title)]),
  );

const AGREED = sent('a', 0, { ...DESCRIBED, persetujuan: 'Ya' });
const REFUSED = sent('a', 5, { ...DESCRIBED, persetujuan: 'Tidak' });
const AGREED_AGAIN = sent('a', 9, { ...DESCRIBED, persetujuan: 'Ya', catatan: 'setuju lagi' });

test.each([
  { title: 'in order', events: [AGREED, REFUSED] },
  { title: 'the first one late', events: [REFUSED, AGREED] },
  { title: 'each twice', events: [AGREED, REFUSED, AGREED, REFUSED] },
])('once consent is withdrawn no tab has the name any more: $title', ({ events }) => {
  expect(DESCRIBED.nama?.length).toBeGreaterThan(2);
  const workbook = after(...events);
  expect(everything(workbook)).not.toContain(DESCRIBED.nama);
  expect(everything(workbook)).not.toContain(DESCRIBED.nama_ibu);
  expect(workbook.rows(journalTab.title)).toHaveLength(2);
  expect(everything(workbook)).toBe(everything(after(AGREED, REFUSED)));
});

test('what is told after a refusal counts, and what was told before it stays withdrawn', () => {
  const inOrder = after(AGREED, REFUSED, AGREED_AGAIN);
  expect(everything(inOrder)).toContain(DESCRIBED.nama);
  const names = inOrder.column(journalTab, 'nama');
  expect(names.filter((name) => name === DESCRIBED.nama)).toHaveLength(1);
  expect(everything(after(AGREED_AGAIN, AGREED, REFUSED))).toBe(everything(inOrder));
});
