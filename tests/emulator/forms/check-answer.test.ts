import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { checkAnswer } from '../../../local/google/forms/check-answer';
import { formState } from '../../../local/google/forms/state';

type FormApp = GoogleAppsScript.Forms.FormApp;
type Form = GoogleAppsScript.Forms.Form;

/** The state of the only item that `build` adds to a new form. */
function item(build: (form: Form, formApp: FormApp) => void) {
  const world = new World({ now: 0 });
  const formApp = createFormApp(world);
  const form = formApp.create('x', true);
  build(form, formApp);
  const [state] = formState(world, form.getId()).items;
  if (!state) throw new Error('no item was added');
  return state;
}

type TextRule = (
  builder: GoogleAppsScript.Forms.TextValidationBuilder,
) => GoogleAppsScript.Forms.TextValidationBuilder;

const text = (rule: TextRule) =>
  item((form, formApp) => {
    form.addTextItem().setValidation(rule(formApp.createTextValidation()).build());
  });

describe('a text validation', () => {
  test.each<{ name: string; rule: TextRule; good: readonly string[]; bad: readonly string[] }>([
    { name: 'number', rule: (b) => b.requireNumber(), good: ['1', '-1.5', '1e3'], bad: ['1,5', 'x', ' '] },
    { name: 'whole number', rule: (b) => b.requireWholeNumber(), good: ['1', '-2'], bad: ['1.5', 'x'] },
    {
      name: 'between 2 and 5',
      rule: (b) => b.requireNumberBetween(2, 5),
      good: ['2', '2.01', '5'],
      bad: ['1.99', '5.01', 'x'],
    },
    {
      name: 'not between 2 and 5',
      rule: (b) => b.requireNumberNotBetween(2, 5),
      good: ['1.99', '5.01'],
      bad: ['2', '3', '5', 'x'],
    },
    { name: 'equal to 3', rule: (b) => b.requireNumberEqualTo(3), good: ['3', '3.0'], bad: ['2.99', 'x'] },
    { name: 'not 3', rule: (b) => b.requireNumberNotEqualTo(3), good: ['2.99'], bad: ['3', 'x'] },
    { name: 'above 3', rule: (b) => b.requireNumberGreaterThan(3), good: ['3.01'], bad: ['3', '2.99'] },
    {
      name: 'at least 3',
      rule: (b) => b.requireNumberGreaterThanOrEqualTo(3),
      good: ['3', '3.01'],
      bad: ['2.99'],
    },
    { name: 'below 3', rule: (b) => b.requireNumberLessThan(3), good: ['2.99'], bad: ['3', '3.01'] },
    { name: 'at most 3', rule: (b) => b.requireNumberLessThanOrEqualTo(3), good: ['3'], bad: ['3.01'] },
    { name: 'e-mail', rule: (b) => b.requireTextIsEmail(), good: ['a@b.id'], bad: ['a@b', 'a b@c.id', 'a'] },
    {
      name: 'URL',
      rule: (b) => b.requireTextIsUrl(),
      good: ['https://a.id/x', 'a.id'],
      bad: ['a', 'a b.id'],
    },
    {
      name: 'matches a pattern as a whole',
      rule: (b) => b.requireTextMatchesPattern('[0-9]{3}|x'),
      good: ['123', 'x'],
      bad: ['12', '1234', 'x1', '1x'],
    },
    {
      name: 'does not match as a whole',
      rule: (b) => b.requireTextDoesNotMatchPattern('[0-9]{3}'),
      good: ['12', '1234'],
      bad: ['123'],
    },
    {
      name: 'contains',
      rule: (b) => b.requireTextContainsPattern('[0-9]'),
      good: ['a1'],
      bad: ['a'],
    },
    {
      name: 'does not contain',
      rule: (b) => b.requireTextDoesNotContainPattern('[0-9]'),
      good: ['a'],
      bad: ['a1'],
    },
    {
      name: 'at least 3 characters',
      rule: (b) => b.requireTextLengthGreaterThanOrEqualTo(3),
      good: ['abc', '😀😀😀'],
      bad: ['ab', '😀😀'],
    },
    {
      name: 'at most 3 characters',
      rule: (b) => b.requireTextLengthLessThanOrEqualTo(3),
      good: ['abc', '😀😀😀'],
      bad: ['abcd'],
    },
  ])('of $name', ({ rule, good, bad }) => {
    const state = text(rule);
    for (const answer of good) expect([answer, checkAnswer(state, answer)]).toEqual([answer, null]);
    for (const answer of bad.filter((each) => each.trim() !== '')) {
      expect([answer, checkAnswer(state, answer)?.code]).toEqual([answer, 'validation']);
    }
  });

  test('speaks its help text, or Google’s own words', () => {
    const spoken = text((builder) => builder.requireNumberBetween(2, 5).setHelpText('Antara 2 dan 5'));
    expect(checkAnswer(spoken, '9')?.message).toBe('Antara 2 dan 5');
    const silent = text((builder) => builder.requireNumberBetween(2, 5));
    expect(checkAnswer(silent, '9')?.message).toBe('Must be a number between 2 and 5');
  });

  test.each(['(?=a)', '(?!a)', '(?<=a)b', '(a)\\1', '('])(
    'refuses the pattern %s, which RE2 does not have',
    (pattern) => {
      expect(() => text((builder) => builder.requireTextMatchesPattern(pattern))).toThrow(
        'Invalid regular expression',
      );
    },
  );

  test('takes escapes that RE2 takes', () => {
    const state = text((builder) => builder.requireTextMatchesPattern('[\\w\\-\\@]+'));
    expect(checkAnswer(state, 'a-b@c')).toBeNull();
    expect(checkAnswer(state, 'a b')?.code).toBe('validation');
  });

  test('says nothing of an answer left open', () => {
    expect(
      checkAnswer(
        text((builder) => builder.requireNumber()),
        '',
      ),
    ).toBeNull();
    expect(
      checkAnswer(
        text((builder) => builder.requireNumber()),
        undefined,
      ),
    ).toBeNull();
  });

  test('holds one rule, the last, and none once it is cleared', () => {
    const state = item((form, formApp) => {
      const rule = formApp.createTextValidation().requireNumber().requireTextIsEmail().build();
      form.addTextItem().setValidation(rule);
    });
    expect(state.validation?.rule).toBe('requireTextIsEmail');
    const cleared = item((form, formApp) => {
      form
        .addTextItem()
        .setValidation(formApp.createTextValidation().requireNumber().build())
        .clearValidation();
    });
    expect(cleared.validation).toBeNull();
  });
});

test.each([
  { selected: ['a'], atLeast: 'validation', atMost: null, exactly: 'validation' },
  { selected: ['a', 'b'], atLeast: null, atMost: null, exactly: null },
  { selected: ['a', 'b', 'c'], atLeast: null, atMost: 'validation', exactly: 'validation' },
])('boxes $selected against two', ({ selected, atLeast, atMost, exactly }) => {
  type Builder = GoogleAppsScript.Forms.CheckboxValidationBuilder;
  const code = (rule: (builder: Builder) => Builder) => {
    const state = item((form, formApp) => {
      const validation = rule(formApp.createCheckboxValidation()).build();
      form.addCheckboxItem().setChoiceValues(['a', 'b', 'c']).setValidation(validation);
    });
    return checkAnswer(state, selected)?.code ?? null;
  };
  expect(code((builder) => builder.requireSelectAtLeast(2))).toBe(atLeast);
  expect(code((builder) => builder.requireSelectAtMost(2))).toBe(atMost);
  expect(code((builder) => builder.requireSelectExactly(2))).toBe(exactly);
});

test.each([
  { answer: '2026-07-15', code: null },
  { answer: '07-15', code: null },
  { answer: '15/07/2026', code: 'format' },
])('a date $answer: $code', ({ answer, code }) => {
  const state = item((form) => {
    form.addDateItem();
  });
  expect(checkAnswer(state, answer)?.code ?? null).toBe(code);
});

test.each([
  { answer: '0', code: 'choice' },
  { answer: '1', code: null },
  { answer: '5', code: null },
  { answer: '6', code: 'choice' },
])('a scale answered $answer: $code', ({ answer, code }) => {
  const state = item((form) => {
    form.addScaleItem();
  });
  expect(checkAnswer(state, answer)?.code ?? null).toBe(code);
});

test('"other" takes any text', () => {
  const state = item((form) => {
    form.addMultipleChoiceItem().setChoiceValues(['a']).showOtherOption(true);
  });
  expect(checkAnswer(state, 'lainnya')).toBeNull();
});
