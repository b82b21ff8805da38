import { responseCodeOf } from '../../../../src/kernel/code';
import { NO_DECISIONS } from '../../../../src/ledger/decisions/resolve';
import type { RefuseContent, TakeContent } from '../../../../src/ledger/decisions/take';
import { latestRevision, type ResponseRecord } from '../../../../src/ledger/responses/response';
import type { Sender } from '../../../../src/ledger/responses/sender';
import { fold, type Register } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

const kader = (...posyandu: readonly string[]): Sender => ({
  kind: 'kader',
  name: 'Bu Sri',
  email: 'sri@x.example',
  posyandu,
});
const OWN = kader('Mawar');
const FOREIGN = kader('Melati 2');
const UNKNOWN: Sender = { kind: 'unknown' };
const A = responseCodeOf('a');
const B = responseCodeOf('b');

interface Given {
  readonly id: string;
  readonly hours: number;
  readonly answers: Answers;
  readonly sender?: Sender;
}

/** One revision each; those of one id are revisions of one response. */
const recordsWith = (...given: readonly Given[]): readonly ResponseRecord[] =>
  given.flatMap(({ id, hours, answers, sender }) =>
    recordsOf([sent(id, hours, answers)]).map((record) => ({
      ...record,
      revisions: [{ ...latestRevision(record), ...(sender && { sender }) }] as const,
    })),
  );

const registerOf = (
  given: readonly Given[],
  ...contents: readonly (TakeContent | RefuseContent)[]
): Register =>
  fold(
    recordsWith(...given),
    REGISTER_SETTINGS,
    contents.length === 0
      ? NO_DECISIONS
      : resolved(...contents.map((content, i) => decided(100 + i, content))),
  );

const digestOf = (given: Given): string => {
  const [record] = recordsWith(given);
  if (!record) throw new Error('no record');
  return latestRevision(record).digest;
};

const visit = (more: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: A,
  tanggal_ukur: '2026-06-12',
  berat: '8,4',
  ...more,
});

const problems = ({ repairs }: Register) =>
  repairs.map(({ reading, stops, warnings, counts }) => [
    reading.code,
    [...stops, ...warnings].map(({ code }) => code),
    counts,
  ]);
const would = ({ repairs }: Register) =>
  repairs.flatMap((repair) => repair.would.map(({ field, from, to }) => [field, from, to]));

const REGISTERED: Given = { id: 'a', hours: 0, answers: { ...DESCRIBED, posyandu: 'Mawar' }, sender: OWN };

describe('a response of somebody who is not known', () => {
  const stranger: Given = { id: 'b', hours: 1, answers: visit({ berat: '6,1' }), sender: UNKNOWN };

  test('counts nowhere, and waits with what it would change', () => {
    const register = registerOf([REGISTERED, stranger]);
    expect(register.children).toHaveLength(1);
    expect(register.children[0]?.members).toHaveLength(1);
    expect(problems(register)).toEqual([[B, ['unknown-sender'], false]]);
    expect(would(register)).toContainEqual([
      'berat',
      registerOf([REGISTERED]).children[0]?.visits[0]?.measurement.weightKg,
      6.1,
    ]);
  });

  test('registers nobody', () => {
    const register = registerOf([{ id: 'b', hours: 1, answers: DESCRIBED, sender: UNKNOWN }]);
    expect(register.children).toEqual([]);
    expect(problems(register)).toEqual([[B, ['unknown-sender'], false]]);
  });

  test('counts once an officer has taken it, and waits no more', () => {
    const register = registerOf([REGISTERED, stranger], {
      kind: 'take',
      response: B,
      digest: digestOf(stranger),
    });
    expect(register.children[0]?.members).toHaveLength(2);
    expect(problems(register).map(([code]) => code)).not.toContain(B);
  });

  test('is gone once an officer has refused it', () => {
    const register = registerOf([REGISTERED, stranger], {
      kind: 'refuse',
      response: B,
      digest: digestOf(stranger),
    });
    expect({ ...register, refused: [] }).toEqual(registerOf([REGISTERED]));
    expect(register.refused.map(({ record }) => record.id)).toEqual(['b']);
  });

  test.each([
    { title: 'waits too', refused: false, signs: ['oedema'] },
    { title: 'was refused', refused: true, signs: [] },
  ])('tells officers of the danger that it said before, where that $title', ({ refused, signs }) => {
    const swollen = { ...stranger, answers: visit({ oedema: 'ya' }) };
    const mended = { ...stranger, hours: 2, answers: visit({ oedema: 'tidak' }) };
    const decisions = refused ? [{ kind: 'refuse', response: B, digest: digestOf(swollen) } as const] : [];
    const { repairs } = registerOf([REGISTERED, swollen, mended], ...decisions);
    const { submittedAt } = sent('b', 2, {});
    expect(repairs.map((repair) => repair.stranger)).toEqual([{ since: submittedAt, signs }]);
  });

  test('edits nothing of a known one, which goes on to count', () => {
    const register = registerOf([
      REGISTERED,
      { ...REGISTERED, hours: 1, answers: { ...DESCRIBED, alamat: 'Jalan lain' }, sender: UNKNOWN },
    ]);
    expect(register.children[0]?.identity.address).toBe(
      registerOf([REGISTERED]).children[0]?.identity.address,
    );
    expect(problems(register).map(([, codes, counts]) => [codes, counts])).toEqual([
      [['unknown-sender'], false],
    ]);
    expect(would(register)).toContainEqual(['alamat', DESCRIBED.alamat ?? null, 'Jalan lain']);
  });

  test('takes no consent away', () => {
    const refusing: Given = {
      ...REGISTERED,
      hours: 1,
      answers: { posyandu: 'Mawar', persetujuan: 'tidak' },
      sender: UNKNOWN,
    };
    const [before, after] = [registerOf([REGISTERED]), registerOf([REGISTERED, refusing])];
    expect(after.children.map(({ identity }) => identity)).toEqual(
      before.children.map(({ identity }) => identity),
    );
    expect(after.children).toHaveLength(1);
  });

  test('moves no home by describing the child anew', () => {
    const again: Given = {
      id: 'b',
      hours: 1,
      answers: { ...DESCRIBED, alamat: 'Jalan lain' },
      sender: UNKNOWN,
    };
    const register = registerOf([REGISTERED, again]);
    expect(register.children).toEqual(registerOf([REGISTERED]).children);
    expect(would(register)).toContainEqual(['alamat', DESCRIBED.alamat ?? null, 'Jalan lain']);
  });

  test('counts where it came before senders were known', () => {
    const { sender: _, ...before } = stranger;
    expect(registerOf([REGISTERED, before]).children[0]?.members).toHaveLength(2);
  });
});

describe('a kader of another posyandu', () => {
  test('may measure any child', () => {
    const register = registerOf([
      REGISTERED,
      { id: 'b', hours: 1, answers: visit({ berat: '8,9' }), sender: FOREIGN },
    ]);
    expect(register.children[0]?.visits[0]?.measurement.weightKg).toBe(8.9);
    expect(problems(register).filter(([code]) => code === B)).toEqual([]);
  });

  test('moves no child to her posyandu, and what she says of it waits while the measures count', () => {
    const elsewhere = visit({ posyandu: 'Melati 2', alamat: 'Jalan lain', hp: '081234567899', berat: '8,9' });
    const given: Given = { id: 'b', hours: 1, answers: elsewhere, sender: FOREIGN };
    const register = registerOf([REGISTERED, given]);
    expect(register.children[0]).toMatchObject({ posyandu: 'Mawar' });
    expect(register.children[0]?.identity.address).toBe(DESCRIBED.alamat ?? null);
    expect(register.children[0]?.visits[0]?.measurement.weightKg).toBe(8.9);
    expect(problems(register)).toContainEqual([B, ['description-waits'], true]);
    expect(would(register)).toContainEqual(['posyandu', 'Mawar', 'Melati 2']);
    const taken = registerOf([REGISTERED, given], { kind: 'take', response: B, digest: digestOf(given) });
    expect(taken.children[0]).toMatchObject({ posyandu: 'Melati 2' });
    const refused = registerOf([REGISTERED, given], { kind: 'refuse', response: B, digest: digestOf(given) });
    expect(refused.children).toEqual(register.children);
    expect(problems(refused)).toEqual([]);
  });

  test('registers no child at a posyandu that is not hers before an officer has taken it', () => {
    const given: Given = { ...REGISTERED, sender: FOREIGN };
    const register = registerOf([given]);
    expect(register.children).toEqual([]);
    expect(problems(register)).toEqual([[A, ['not-own-posyandu'], false]]);
    const taken = registerOf([given], { kind: 'take', response: A, digest: digestOf(given) });
    expect(taken.children).toHaveLength(1);
  });
});

describe('the kader of the posyandu', () => {
  test('changes the address at once, and may take the child along to another of her posyandu', () => {
    const both = kader('Mawar', 'Melati 2');
    const given: Given = {
      id: 'b',
      hours: 1,
      answers: visit({ posyandu: 'Melati 2', alamat: 'Jalan lain' }),
      sender: both,
    };
    const register = registerOf([{ ...REGISTERED, sender: both }, given]);
    expect(register.children[0]?.posyandu).toBe('Melati 2');
    expect(problems(register)).toEqual([]);
  });
});

test('the holder of a card measures, and changes nothing else', () => {
  const card: Sender = { kind: 'card', child: A };
  const given: Given = {
    id: 'b',
    hours: 1,
    answers: visit({ alamat: 'Jalan lain', berat: '8,9' }),
    sender: card,
  };
  const register = registerOf([REGISTERED, given]);
  expect(register.children[0]?.visits[0]?.measurement.weightKg).toBe(8.9);
  expect(register.children[0]?.identity.address).toBe(DESCRIBED.alamat ?? null);
});
