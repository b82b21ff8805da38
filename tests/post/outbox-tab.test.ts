import { OUTBOX, type OutboxRow, outboxRowFrom, outboxTab } from '../../src/post/outbox-tab';
import { readBack } from '../support/read-back';

describe('a mail in the outbox', () => {
  const queued: OutboxRow = {
    key: 'mendesak K7M4-QXCY abc',
    kind: 'mendesak',
    about: 'K7M4-QXCY',
    createdAt: Date.UTC(2026, 5, 12, 2, 3, 4, 567),
    status: 'Antre',
    attempts: 0,
    triedAt: null,
    dueAt: null,
    reached: [],
    reachedAt: [],
    remark: null,
    continues: [],
    by: '',
  };

  test.each<{ title: string; row: OutboxRow }>([
    { title: 'just queued', row: queued },
    { title: 'tried', row: { ...queued, status: 'Mengirim', attempts: 2, triedAt: 1_781_229_600_001 } },
    { title: 'waiting', row: { ...queued, dueAt: 1_781_229_900_001, remark: '=besok' } },
    { title: 'about nobody', row: { ...queued, kind: 'mingguan', about: '' } },
    {
      title: 'that continues others',
      row: { ...queued, continues: ['mendesak A/B oedema', 'mendesak B oedema'] },
    },
    {
      title: 'that some have',
      row: { ...queued, reached: ['a@x.example', 'b@x.example'], reachedAt: [5, 7] },
    },
  ])('$title reads back to the millisecond', ({ row }) => {
    expect(outboxRowFrom(readBack(outboxTab, { ...row, zone: 'WIT' }, OUTBOX))).toEqual(row);
  });

  test('that is not there is none', () => {
    expect(outboxRowFrom(OUTBOX.row([null, null]))).toBeNull();
  });
});
