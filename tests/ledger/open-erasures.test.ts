import { responseCodeOf } from '../../src/kernel/code';
import { decisionKey } from '../../src/ledger/decisions/decision';
import { openErasures } from '../../src/ledger/open-erasures';
import { decided, resolved, undoing } from '../support/decided';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const LATE = responseCodeOf('susulan');

const planned = decided(0, { kind: 'erase-later', responses: [A, B] });
const one = decided(25, { kind: 'erase', responses: [A] });
const other = decided(26, { kind: 'erase', responses: [B] });
const late = decided(40, { kind: 'erase', responses: [LATE] });
const ticked = decided(30, { kind: 'removed-by-hand', what: 'kertas', until: decisionKey(one) });

test('without an erasure nothing is open', () => {
  expect(openErasures(resolved(planned), 'kertas', true)).toBeNull();
});

test('all erasures are open at first, from the first to the last', () => {
  expect(openErasures(resolved(other, planned, one), 'kertas', false)).toEqual({
    count: 2,
    since: one.at,
    until: decisionKey(other),
  });
});

test('what was ticked is open for later erasures alone, and elsewhere for all', () => {
  const decisions = resolved(planned, one, other, ticked);
  expect(openErasures(decisions, 'kertas', false)).toMatchObject({ count: 1, since: other.at });
  expect(openErasures(decisions, 'surat-terkirim', false)).toMatchObject({ count: 2 });
});

test('a tick that was taken back counts no more', () => {
  expect(openErasures(resolved(planned, one, ticked, undoing(31, ticked)), 'kertas', false)).not.toBeNull();
});

test('what came late leaves something only where even that is meant', () => {
  expect(openErasures(resolved(late), 'kertas', false)).toBeNull();
  expect(openErasures(resolved(late), 'riwayat-versi', true)).toMatchObject({ count: 1 });
});
