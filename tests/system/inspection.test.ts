import { OPEN_NEW_FORMS, RESPONDER_RULES } from '../../local/google/core/responder-rules';
import { readPrefill } from '../../local/google/forms/respondent';
import { allForms } from '../../local/google/forms/state';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { QUESTION_TEXTS } from '../../src/subjects/children/form/question-words';
import { type Check, checksOf, reportOf } from '../../src/subjects/set-up/checks';
import type { InstallationFacts, TestState } from '../../src/subjects/set-up/installation-facts';
import { BIDAN, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const CONSENT = QUESTION_TEXTS.persetujuan.title;
const NAME = QUESTION_TEXTS.nama.title;
const OPERATOR = 'operator@krandegan.example';
const HOUR = 60 * MINUTE;

const asked = (kelurahan: Kelurahan, name: string, person = OPERATOR): unknown =>
  kelurahan.runtime.callFromPage(name, [], 'sidebar', person);

const facts = (kelurahan: Kelurahan, person = OPERATOR): InstallationFacts =>
  asked(kelurahan, 'keadaanPemasangan', person) as InstallationFacts;

const stateOf = (kelurahan: Kelurahan, key: Check['key']): string | undefined =>
  checksOf(facts(kelurahan)).find((one) => one.key === key)?.state;

const begin = (kelurahan: Kelurahan): string =>
  (asked(kelurahan, 'mulaiKirimanUji') as { readonly url: string }).url;

const result = (kelurahan: Kelurahan): TestState['arrived'] =>
  (asked(kelurahan, 'hasilKirimanUji') as TestState | null)?.arrived ?? null;

/** All that is recorded, shown and mailed. */
const everything = (kelurahan: Kelurahan): unknown => [
  registerTabs(kelurahan.world, kelurahan.workbookId),
  ...['Kiriman', 'Surat', 'Perlu Perbaikan'].map((tab) => kelurahan.rows(tab)),
  kelurahan.mails(),
];

/** The operator opens the link, refuses the consent and sends the form; answers besides are by the titles of the questions. */
function send(
  kelurahan: Kelurahan,
  url: string,
  {
    times = 1,
    others = {},
    id,
  }: {
    readonly times?: number;
    readonly others?: Readonly<Record<string, string>>;
    readonly id?: string;
  } = {},
): string {
  const { world, runtime } = kelurahan;
  const opened = readPrefill(world, url);
  if (!opened) throw new Error('the link opens no form');
  const items = kelurahan.form().pages.flatMap((page) => page.items);
  const answers: Record<string, string | string[]> = { ...opened.answers };
  for (const [title, answer] of Object.entries({ [CONSENT]: 'Tidak', ...others })) {
    const item = items.find((one) => one.title.startsWith(title));
    if (!item) throw new Error(`the form has no question ${title}`);
    answers[item.id] = answer;
  }
  const lenient = Object.keys(others).length > 0;
  const sent = runtime.submitForm(
    opened.formId,
    { answers, email: OPERATOR, lenient, ...(id !== undefined && { responseId: id }) },
    Array.from({ length: times }, () => kelurahan.now),
  );
  if (!sent.accepted) throw new Error(JSON.stringify(sent.problems));
  while (times > 0 && runtime.step()) {
    // the trigger
  }
  return sent.id;
}

const kept = (kelurahan: Kelurahan): number =>
  Object.values(allForms(kelurahan.world)).reduce((sum, form) => sum + Object.keys(form.responses).length, 0);

/** Set up, with the clocks at rest. */
function kelurahanAtRest(...given: ConstructorParameters<typeof Kelurahan>): Kelurahan {
  const kelurahan = new Kelurahan(...given);
  kelurahan.stopClocks();
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  return kelurahan;
}

describe('the inspection of an installation', () => {
  test.each([
    { answer: 'none', told: 'tidak ada' },
    { answer: 'dev', told: 'dev' },
    { answer: 'exec', told: 'exec' },
  ] as const)(
    'finds all green but what nobody has tried yet, where Google tells $answer',
    ({ answer, told }) => {
      const kelurahan = kelurahanAtRest();
      kelurahan.world.doubts.webAppUrl = answer;
      kelurahan.runtime.clickMenu('periksaPemasangan');
      const seen = facts(kelurahan);
      expect(
        checksOf(seen)
          .filter(({ state }) => state !== 'green')
          .map(({ key, state }) => [key, state]),
      ).toEqual([
        ['test', 'unknown'],
        ['mail', 'unknown'],
      ]);
      expect(seen.toldAddress).toBe(told);
      expect(reportOf(seen)).not.toMatch(/@|https?:|Krandegan/);
    },
  );

  test.each([RESPONDER_RULES, OPEN_NEW_FORMS])(
    'sees who may answer, where new forms are for $newForms',
    (rules) => {
      const kelurahan = kelurahanAtRest({}, undefined, undefined, rules);
      expect(stateOf(kelurahan, 'responders')).toBe('green');
      const [form] = Object.values(allForms(kelurahan.world));
      if (form) form.forAnyone = false;
      expect(stateOf(kelurahan, 'responders')).toBe('todo');
    },
  );

  test('does not know who may answer where drive.file does not open forms', () => {
    const kelurahan = kelurahanAtRest({}, undefined, undefined, {
      ...RESPONDER_RULES,
      driveFileOpensForms: false,
    });
    expect(stateOf(kelurahan, 'responders')).toBe('unknown');
  });

  test('misses a trigger that somebody has deleted, and names another account to an officer', () => {
    const kelurahan = kelurahanAtRest();
    const triggers = kelurahan.world.section('triggers', () => ({ triggers: [] as { handler: string }[] }));
    triggers.triggers = triggers.triggers.filter(({ handler }) => handler !== 'cocokkan');
    expect(stateOf(kelurahan, 'triggers')).toBe('todo');
    const seen = facts(kelurahan, BIDAN);
    expect(checksOf(seen).find(({ key }) => key === 'triggers')).toMatchObject({
      state: 'unknown',
      todo: [expect.stringContaining(OPERATOR)],
    });
  });

  test('mails the operator, and nobody else, once in ten minutes', () => {
    const kelurahan = kelurahanAtRest();
    const before = kelurahan.mails().length;
    asked(kelurahan, 'kirimSuratUji');
    asked(kelurahan, 'kirimSuratUji');
    expect(
      kelurahan
        .mails()
        .slice(before)
        .map(({ to }) => to),
    ).toEqual([[OPERATOR]]);
    expect(stateOf(kelurahan, 'mail')).toBe('green');
    expect(asked(kelurahan, 'kirimSuratUji', BIDAN)).toEqual({
      refused: expect.stringContaining(OPERATOR),
    });
  });
});

describe('a test response', () => {
  test.each([RESPONDER_RULES, OPEN_NEW_FORMS])(
    'ticks its line, counts nowhere and is mailed to nobody, where new forms are for $newForms',
    (rules) => {
      const kelurahan = kelurahanAtRest({}, undefined, undefined, rules);
      const url = begin(kelurahan);
      const before = everything(kelurahan);
      send(kelurahan, url);
      expect(result(kelurahan)).toMatchObject({ by: 'pemicu', listGapMs: 0, bare: true });
      expect(stateOf(kelurahan, 'test')).toBe('green');
      expect(kept(kelurahan)).toBe(0);
      for (const handler of ['cocokkan', 'rawatHarian', 'kirimSurat']) kelurahan.runtime.run(handler);
      kelurahan.runtime.clickMenu('bangunUlang');
      expect(kelurahan.rows('Kiriman')).toEqual([]);
      expect(everything(kelurahan)).toEqual(before);
      expect(kelurahan.runtime.failures()).toEqual([]);
    },
  );

  test('that no trigger brings is found by the comparison, says so, and counts nowhere either', () => {
    const kelurahan = kelurahanAtRest();
    send(kelurahan, begin(kelurahan), { times: 0 });
    kelurahan.runtime.run('cocokkan');
    expect(result(kelurahan)).toMatchObject({ by: 'pencocokan', bare: true });
    kelurahan.runtime.run('cocokkan');
    kelurahan.runtime.run('rawatHarian');
    expect(kelurahan.rows('Kiriman')).toEqual([]);
  });

  test('delivered twice ticks once', () => {
    const kelurahan = kelurahanAtRest();
    send(kelurahan, begin(kelurahan), { times: 2 });
    expect(result(kelurahan)).toMatchObject({ by: 'pemicu', listGapMs: 0 });
    expect(kelurahan.rows('Kiriman')).toEqual([]);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('with a child in it is recorded like any other', () => {
    const kelurahan = kelurahanAtRest();
    const others = { [CONSENT]: 'Ya', [NAME]: 'Budi Santoso' };
    send(kelurahan, begin(kelurahan), { others });
    expect(result(kelurahan)).toMatchObject({ by: 'pemicu', bare: false });
    expect(kelurahan.rows('Kiriman')).toHaveLength(1);
    expect(stateOf(kelurahan, 'test')).toBe('todo');
  });

  test.each([
    { what: 'used a second time', prepare: (kelurahan: Kelurahan, url: string) => send(kelurahan, url) },
    { what: 'after its hour', prepare: ({ world }: Kelurahan) => world.clock.advance(HOUR + MINUTE) },
    { what: 'of a test before', prepare: (kelurahan: Kelurahan) => begin(kelurahan) },
  ])('with a mark $what is a response like any other', ({ prepare }) => {
    const kelurahan = kelurahanAtRest();
    const url = begin(kelurahan);
    prepare(kelurahan, url);
    const before = result(kelurahan);
    send(kelurahan, url);
    expect(result(kelurahan)).toEqual(before);
    expect(kelurahan.rows('Kiriman')).toHaveLength(1);
  });

  test('cannot be begun by anybody but the account that has installed', () => {
    const kelurahan = kelurahanAtRest();
    expect(asked(kelurahan, 'mulaiKirimanUji', BIDAN)).toEqual({
      refused: expect.stringContaining(OPERATOR),
    });
    expect(asked(kelurahan, 'hasilKirimanUji')).toBeNull();
  });
});
