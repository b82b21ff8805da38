import { dayOf } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { type SenderClaim, senderRule } from '../../src/ledger/known-sender';
import { type Sender, senderFrom, senderText } from '../../src/ledger/responses/sender';
import { taskKeyFor } from '../../src/post/task-key';
import type { Kader } from '../../src/settings/kader';
import { cardKey, kaderCode, personalCode, readerTaskKey, taskKey } from '../../src/settings/sender-keys';
import type { Settings } from '../../src/settings/settings';
import type { Officer } from '../../src/settings/staff';
import { NEVER } from '../../src/settings/term';
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
  form: 'tindakan',
  mailedTo: 'named',
  key: null,
  about: null,
  child: null,
  cardSeries: 0,
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
    {
      title: 'its own child',
      key: cardKey(CHILD, 0, sign),
      child: CHILD,
      is: { kind: 'card', child: CHILD },
    },
    { title: 'another child', key: cardKey(CHILD, 0, sign), child: OTHER, is: UNKNOWN },
    { title: 'a child that is described anew', key: cardKey(CHILD, 0, sign), child: null, is: UNKNOWN },
  ])('a visit of $title is $is.kind', ({ key, child, is }) => {
    expect(inCodeMode({ key, child }, SRI)).toEqual(is);
  });
});

test('the card of a child that was revoked is known no longer, and the one printed after that is', () => {
  const by = (series: number) =>
    inCodeMode({ key: cardKey(CHILD, series, sign), child: CHILD, cardSeries: 1 });
  expect([by(0), by(1), by(2)]).toEqual([UNKNOWN, { kind: 'card', child: CHILD }, UNKNOWN]);
});

describe('where Google keeps others out of the form', () => {
  const CODE = kaderCode(SRI, sign);

  test.each<{ email: string; key: string | null; isSignedIn: boolean; is: object }>([
    { email: ' SRI@x.example', key: CODE, isSignedIn: true, is: KNOWN },
    { email: ' SRI@x.example', key: null, isSignedIn: true, is: UNKNOWN },
    { email: 'tri@x.example', key: CODE, isSignedIn: true, is: UNKNOWN },
    // Sent while the form collected no address.
    { email: '', key: CODE, isSignedIn: true, is: KNOWN },
    { email: 'x@x.example', key: CODE, isSignedIn: false, is: KNOWN },
    { email: 'sri@x.example', key: null, isSignedIn: false, is: UNKNOWN },
  ])('$email with the code $key is $is.kind: $isSignedIn', ({ email, key, isSignedIn, is }) => {
    expect(inVerifiedMode({ email, key }, isSignedIn, SRI)).toEqual(is);
  });
});

describe('namesakes', () => {
  const ANI: Kader = { ...SRI, name: 'Ani', email: null };
  const OTHER_ANI: Kader = { ...ANI, name: 'ANI', posyandu: ['Melati 2'] };

  test.each<{ title: string; rows: readonly Kader[]; known: boolean }>([
    { title: 'alone', rows: [ANI], known: true },
    { title: 'beside another Ani', rows: [ANI, OTHER_ANI], known: false },
    { title: 'beside an Ani who has left', rows: [ANI, { ...OTHER_ANI, until: NEVER }], known: false },
    { title: 'beside an Ani of another series', rows: [ANI, { ...OTHER_ANI, series: 2 }], known: true },
    {
      title: 'beside an Ani with an address',
      rows: [ANI, { ...OTHER_ANI, email: 'ani@x.example' }],
      known: true,
    },
  ])('Ani $title is known: $known, and of her own posyandu', ({ rows, known }) => {
    expect(inCodeMode({ key: kaderCode(ANI, sign) }, ...rows)).toEqual(
      known ? { kind: 'kader', name: 'Ani', email: null, posyandu: ['Mawar'] } : UNKNOWN,
    );
  });
});

describe('an officer', () => {
  const BIDAN: Officer = { name: 'Bidan Eka', email: 'eka@x.example', until: null, series: 1 };
  const by = (officer: Officer, key: string) =>
    senderRule(sign, () => false)(claim({ key }), { ...settingsWith('code', SRI), staff: [officer] });
  const code = (officer: Officer) => personalCode('petugas', officer, sign);

  test('is known by her own code', () => {
    expect(by(BIDAN, code(BIDAN))).toEqual({ kind: 'officer', name: 'Bidan Eka', email: 'eka@x.example' });
  });

  test.each<{ title: string; officer: Officer; key: string }>([
    { title: 'whose time is over', officer: { ...BIDAN, until: NEVER }, key: code(BIDAN) },
    { title: 'whose code was revoked', officer: { ...BIDAN, series: 2 }, key: code(BIDAN) },
    { title: 'with the code of a kader of her name', officer: BIDAN, key: kaderCode(BIDAN, sign) },
  ])('$title is not', ({ officer, key }) => {
    expect(by(officer, key)).toEqual(UNKNOWN);
  });
});

const known = (is: boolean): object => (is ? KNOWN : UNKNOWN);

describe('by a link of a mail', () => {
  const BIDAN: Officer = { name: 'Bidan Eka', email: 'eka@x.example', until: null, series: 1 };
  const TASK = { form: 'tindakan', about: responseCodeOf('a child') };
  const asked = (more: Partial<SenderClaim>, kader: Kader = SRI, staff: readonly Officer[] = [BIDAN]) =>
    senderRule(sign, () => false)(claim({ ...TASK, ...more }), { ...settingsWith('code', kader), staff });
  const key = taskKey('kader', SRI, TASK, sign);

  test('a kader is known, and describes nobody by it', () => {
    expect(asked({ key })).toEqual({ ...KNOWN, posyandu: [] });
  });

  test('an officer is known, and that it was by a mail', () => {
    const officer = { kind: 'officer', name: 'Bidan Eka', email: 'eka@x.example', byMail: true };
    expect(asked({ key: taskKey('petugas', BIDAN, TASK, sign) })).toEqual(officer);
    expect(senderFrom(senderText(officer as Sender))).toEqual(officer);
  });

  test.each<{ title: string; more: Partial<SenderClaim>; kader?: Kader }>([
    { title: 'for another child', more: { about: responseCodeOf('another child') } },
    { title: 'for nobody', more: { about: null } },
    { title: 'in another form', more: { form: 'pengukuran' } },
    { title: 'after her series was raised', more: {}, kader: { ...SRI, series: 2 } },
    { title: 'after her last day', more: {}, kader: { ...SRI, until: NEVER } },
    { title: 'by a kader of another address', more: {}, kader: { ...SRI, email: 'tri@x.example' } },
  ])('nobody is known $title', ({ more, kader }) => {
    expect(asked({ key, ...more }, kader)).toEqual(UNKNOWN);
  });

  const LURAH = { name: 'Pak Lurah', email: 'lurah@x.example' };
  const lurahsKey = readerTaskKey(LURAH, TASK, sign);
  const byReader = (more: Partial<SenderClaim>, readers = [LURAH]) =>
    senderRule(sign, () => false)(claim({ ...TASK, key: lurahsKey, ...more }), {
      ...settingsWith('code', SRI),
      readers,
    });

  test('a reader who may see names is known as one', () => {
    const reader = { kind: 'reader', ...LURAH };
    expect(byReader({})).toEqual(reader);
    expect(senderFrom(senderText(reader as Sender))).toEqual(reader);
  });

  test.each<{ title: string; more: Partial<SenderClaim>; readers?: readonly (typeof LURAH)[] }>([
    { title: 'in a form that readers do not send', more: { mailedTo: null } },
    { title: 'for another child', more: { about: responseCodeOf('another child') } },
    { title: 'who has lost the right to names, or stands in the tab no more', more: {}, readers: [] },
    { title: 'of another address', more: {}, readers: [{ ...LURAH, email: 'camat@x.example' }] },
  ])('no reader is known $title', ({ more, readers }) => {
    expect(byReader(more, [...(readers ?? [LURAH])])).toEqual(UNKNOWN);
  });

  test('where only listed accounts may send, it counts from the account that it was written to', () => {
    const verified = (email: string) =>
      senderRule(sign, () => true)(claim({ ...TASK, key, email }), settingsWith('verified', SRI));
    expect(verified('sri@x.example')).toMatchObject({ kind: 'kader', name: 'Bu Sri' });
    expect(verified('other@x.example')).toEqual(UNKNOWN);
  });

  const keyFor = (email: string, kader: readonly Kader[], staff: readonly Officer[]) =>
    taskKeyFor(email, TASK, {
      settings: { ...settingsWith('code', ...kader), staff },
      today: dayOf(AT, 'WIB'),
      sign,
      mailedTo: 'named',
    });

  test('a mail to a reader carries a key of his own for the forms that readers send, and for no other', () => {
    const keyOf = (mailedTo: SenderClaim['mailedTo'], ...readers: readonly (typeof LURAH)[]) =>
      taskKeyFor('Lurah@x.example', TASK, {
        settings: { ...settingsWith('code', SRI), readers },
        today: dayOf(AT, 'WIB'),
        sign,
        mailedTo,
      });
    expect(keyOf('named', LURAH)).toBe(lurahsKey);
    expect(keyOf(null, LURAH)).toBeNull();
    expect(keyOf('named', LURAH, { ...LURAH, name: 'Bu Sekretaris' })).toBeNull();
    expect(keyOf('named')).toBeNull();
  });

  test('whoever may not see names has a key for what everybody listed answers for, and for nothing else', () => {
    const camat = { name: 'Pak Camat', email: 'camat@x.example' };
    const settings = { ...settingsWith('code', SRI), readers: [LURAH], listed: [LURAH, camat] };
    const keyOf = (mailedTo: SenderClaim['mailedTo'], about: string) =>
      taskKeyFor(
        camat.email,
        { form: TASK.form, about },
        { settings, today: dayOf(AT, 'WIB'), sign, mailedTo },
      );
    const own = keyOf('listed', `R-${TASK.about}`);
    expect(own).toBe(readerTaskKey(camat, TASK, sign));
    expect(keyOf('named', TASK.about)).toBeNull();
    expect(keyOf('listed', 'R-BUKAN')).toBeNull();
    const sentBy = (mailedTo: SenderClaim['mailedTo']) =>
      senderRule(sign, () => false)(claim({ ...TASK, key: own, mailedTo }), settings);
    expect(sentBy('listed')).toEqual({ kind: 'reader', ...camat });
    expect(sentBy('named')).toEqual(UNKNOWN);
  });

  test('a mail to her address carries it, and none does to an address that several people read', () => {
    expect(keyFor('Sri@x.example', [SRI], [])).toBe(key);
    expect(keyFor('sri@x.example', [SRI, { ...SRI, name: 'Bu Tri' }], [])).toBeNull();
    expect(keyFor('sri@x.example', [SRI], [{ ...BIDAN, email: 'sri@x.example' }])).toBeNull();
    expect(keyFor('eka@x.example', [SRI], [BIDAN])).toBe(taskKey('petugas', BIDAN, TASK, sign));
    expect(keyFor('lurah@x.example', [SRI], [BIDAN])).toBeNull();
    expect(keyFor('sri@x.example', [{ ...SRI, until: NEVER }], [])).toBeNull();
  });
});
