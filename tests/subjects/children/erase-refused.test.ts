import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import type { Content } from '../../../src/ledger/decisions/decision';
import { recordResponse } from '../../../src/ledger/record';
import { revisionOf } from '../../../src/ledger/responses/response';
import { outboxTab } from '../../../src/post/outbox-tab';
import { posyanduTab, settingTab } from '../../../src/settings/tabs';
import { SETTING } from '../../../src/settings/words';
import { eraseRefused } from '../../../src/subjects/children/erase-refused';
import { text } from '../../../src/workbook/cells';
import { contextOf, sign } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { incoming, sent } from '../../support/responses';

const GUEST = sent('tamu', 0, DESCRIBED);

/** A kelurahan that keeps refused answers for thirty days, and has refused one on 12 June 2026. */
function refused() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  workbook.put(settingTab, { Nama: SETTING.refused, Nilai: 30 });
  const clock = { at: GUEST.submittedAt };
  const context = contextOf(workbook, { now: () => clock.at });
  recordResponse(context, { ...incoming(GUEST), sender: { kind: 'unknown' } });
  const { digest } = revisionOf(GUEST, sign);
  const content = { kind: 'refuse', response: responseCodeOf('tamu'), digest } as Content;
  const request = { id: 'tolak', who: 'bidan@x.example', why: 'bukan anak sini', content };
  expect(decide(context, request, clock.at)).toBe('decided');
  return {
    /** The nights after two days and between them. @returns for how many an erasure was set */
    nights: (from: string, to: string): number => {
      let set = 0;
      for (clock.at = Date.parse(`${from}T16:00:00Z`); clock.at <= Date.parse(`${to}T16:00:00Z`); ) {
        set += eraseRefused(context);
        clock.at += 86_400_000;
      }
      return set;
    },
    set: (days: string): void =>
      workbook.damage(settingTab.title, (rows) => [[rows[0]?.[0] ?? text(null), text(days)]]),
    /** The days on which officers were told. */
    mails: () =>
      workbook.column(outboxTab, 'Kunci').flatMap((key) => /^masa-simpan (\S+)/.exec(String(key))?.[1] ?? []),
  };
}

test('what was refused goes after its days, a week after officers were told', () => {
  const { nights, mails } = refused();
  expect([nights('2026-06-13', '2026-07-11'), mails()]).toEqual([0, ['2026-07-05']]);
  expect(nights('2026-07-12', '2026-07-12')).toBe(1);
});

test.each(['', '60'])(
  'where the rule was "%s" for a night, officers are told anew, and a week goes by',
  (other) => {
    const { nights, set, mails } = refused();
    nights('2026-06-13', '2026-07-05');
    set(other);
    nights('2026-07-06', '2026-07-06');
    set('30');
    expect([nights('2026-07-20', '2026-07-26'), mails()]).toEqual([0, ['2026-07-05', '2026-07-20']]);
    expect(nights('2026-07-27', '2026-07-27')).toBe(1);
  },
);
