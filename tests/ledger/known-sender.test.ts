import { responseCodeOf } from '../../src/kernel/code';
import { type SenderClaim, senderRule } from '../../src/ledger/known-sender';
import type { Kader } from '../../src/settings/kader';
import { cardKey, kaderCode } from '../../src/settings/sender-keys';
import type { Settings } from '../../src/settings/settings';
import { mailContextOf, statesAfter } from '../subjects/children/mails/register-changes';
import { sign } from '../support/context';

const CHILD = responseCodeOf('a');
const OTHER = responseCodeOf('b');
/** 12 June 2026, one second past midnight in western Indonesia. */
const AT = Date.UTC(2026, 5, 11, 17, 0, 1);

const SRI: Kader = {
  name: 'Bu Sri',
  email: 'sri@x.example',
  posyandu: ['Mawar'],
  from: null,
  until: null,
  series: 1,
};

const settingsWith = (senderMode: Settings['senderMode'], ...kader: readonly Kader[]): Settings => ({
  ...mailContextOf(statesAfter([])).settings,
  senderMode,
  kader,
});

const claim = (more: Partial<SenderClaim>): SenderClaim => ({
  email: '',
  key: null,
  child: null,
  submittedAt: AT,
  ...more,
});

const inCodeMode = (more: Partial<SenderClaim>, ...kader: readonly Kader[]) =>
  senderRule(sign, () => false)(claim(more), settingsWith('code', ...kader));

const inVerifiedMode = (more: Partial<SenderClaim>, isSignedIn: boolean, ...kader: readonly Kader[]) =>
  senderRule(sign, () => isSignedIn)(claim(more), settingsWith('verified', ...kader));

const KNOWN = { kind: 'kader', name: 'Bu Sri', email: 'sri@x.example', posyandu: ['Mawar'] };
const UNKNOWN = { kind: 'unknown' };

describe('by code', () => {
  test('a kader is known by her own code', () => {
    expect(inCodeMode({ key: kaderCode(SRI, sign) }, SRI)).toEqual(KNOWN);
  });

  test.each<{ title: string; key: string | null }>([
    { title: 'no code', key: null },
    { title: 'a code that is of nobody', key: kaderCode({ ...SRI, name: 'Bu Tri' }, sign) },
    { title: 'a code of an earlier series', key: kaderCode({ ...SRI, series: 0 }, sign) },
    { title: 'a code of another installation', key: kaderCode(SRI, (text) => sign(`lain ${text}`)) },
    { title: 'something else', key: 'kodeku' },
  ])('nobody is known by $title', ({ key }) => {
    expect(inCodeMode({ key }, SRI)).toEqual(UNKNOWN);
  });

  test('an address alone proves nothing', () => {
    expect(inCodeMode({ email: 'sri@x.example' }, SRI)).toEqual(UNKNOWN);
  });

  test('nobody is known while Kader is empty', () => {
    expect(inCodeMode({ key: kaderCode(SRI, sign), email: 'sri@x.example' })).toEqual(UNKNOWN);
  });

  test.each<{ from: string | null; until: string | null; known: boolean }>([
    { from: '2026-06-12', until: '2026-06-12', known: true },
    { from: '2026-06-13', until: null, known: false },
    { from: null, until: '2026-06-11', known: false },
  ])('from $from until $until a kader is known on 12 June by the clock of the kelurahan: $known', (row) => {
    const kader = { ...SRI, ...row } as Kader;
    expect(inCodeMode({ key: kaderCode(kader, sign) }, kader)).toEqual(known(row.known));
  });

  test('a kader with two rows is one of both posyandu', () => {
    const also: Kader = { ...SRI, posyandu: ['Melati 2'] };
    expect(inCodeMode({ key: kaderCode(SRI, sign) }, SRI, also)).toEqual({
      ...KNOWN,
      posyandu: ['Mawar', 'Melati 2'],
    });
    expect(inCodeMode({ key: kaderCode(SRI, sign) }, SRI, { ...SRI, posyandu: 'all' })).toEqual({
      ...KNOWN,
      posyandu: 'all',
    });
  });
});

describe('by card', () => {
  test.each<{ title: string; key: string; child: typeof CHILD | null; is: object }>([
    { title: 'its own child', key: cardKey(CHILD, sign), child: CHILD, is: { kind: 'card', child: CHILD } },
    { title: 'another child', key: cardKey(CHILD, sign), child: OTHER, is: UNKNOWN },
    { title: 'a child that is described anew', key: cardKey(CHILD, sign), child: null, is: UNKNOWN },
  ])('a visit of $title is $is.kind', ({ key, child, is }) => {
    expect(inCodeMode({ key, child }, SRI)).toEqual(is);
  });
});

describe('by account', () => {
  test.each<{ email: string; isSignedIn: boolean; is: object }>([
    { email: ' SRI@x.example', isSignedIn: true, is: KNOWN },
    { email: 'sri@x.example', isSignedIn: false, is: UNKNOWN },
    { email: 'tri@x.example', isSignedIn: true, is: UNKNOWN },
    { email: '', isSignedIn: true, is: UNKNOWN },
  ])('$email is $is.kind where Google keeps others out: $isSignedIn', ({ email, isSignedIn, is }) => {
    expect(inVerifiedMode({ email }, isSignedIn, SRI)).toEqual(is);
  });

  test('the code counts as well, while Google lets anybody send', () => {
    expect(inVerifiedMode({ email: 'x@x.example', key: kaderCode(SRI, sign) }, false, SRI)).toEqual(KNOWN);
  });
});

const known = (is: boolean): object => (is ? KNOWN : UNKNOWN);
