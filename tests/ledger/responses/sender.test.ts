import { responseCodeOf } from '../../../src/kernel/code';
import { type Sender, senderFrom, senderText, sentBy } from '../../../src/ledger/responses/sender';

const SENDERS: readonly Sender[] = [
  { kind: 'kader', name: '=Bu "Sri"', email: 'sri@x.example', posyandu: ['Mawar', 'Melati 2'] },
  { kind: 'kader', name: 'Bu Sri', email: null, posyandu: 'all' },
  { kind: 'officer' },
  { kind: 'card', child: responseCodeOf('a') },
  { kind: 'unknown' },
];

test.each(SENDERS)('a sender of kind $kind reads back', (sender) => {
  expect(senderFrom(senderText(sender))).toEqual(sender);
  expect(sentBy(senderText(sender))).toEqual({ sender });
});

test('a revision from before senders were known has none', () => {
  expect(senderText(undefined)).toBe('');
  expect(sentBy('')).toEqual({});
});

test.each([
  'kader',
  '[]',
  '["kader"]',
  '["kader","x",null,5]',
  '["card","AAAA-AAAA"]',
  '{"kind":"officer"}',
  '["boss"]',
])('a sender that somebody typed as %s is not known', (typed) => {
  expect(sentBy(typed)).toEqual({ sender: { kind: 'unknown' } });
});
