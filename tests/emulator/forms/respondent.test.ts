import fc from 'fast-check';
import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { pathOf } from '../../../local/google/forms/respond-path';
import {
  answersOf,
  readEditLink,
  readPrefill,
  submitResponse,
  viewForm,
} from '../../../local/google/forms/respondent';
import { formState } from '../../../local/google/forms/state';
import { pastedText } from '../../support/texts';

const NOON = Date.UTC(2026, 6, 15, 5, 0, 0); // 12:00 in Jakarta

function visitForm() {
  const world = new World({ now: NOON });
  const formApp = createFormApp(world);
  const form = formApp.create('Pengukuran', true).setTitle('Pengukuran').setCollectEmail(true);
  const child = form.addListItem().setTitle('Anak').setRequired(true);
  const identity = form.addPageBreakItem().setTitle('Identitas');
  const name = form.addTextItem().setTitle('Nama').setRequired(true);
  const measures = form.addPageBreakItem().setTitle('Pengukuran');
  const weight = form
    .addTextItem()
    .setTitle('Berat')
    .setValidation(
      formApp
        .createTextValidation()
        .setHelpText('Tulis berat dalam kg')
        .requireTextMatchesPattern('[0-9]{1,2}([,.][0-9]{1,2})?')
        .build(),
    );
  child.setChoices([child.createChoice('Belum terdaftar', identity), child.createChoice('Ani', measures)]);
  const ids = {
    child: child.getId(),
    name: name.getId(),
    weight: weight.getId(),
    identity: identity.getId(),
    measures: measures.getId(),
  };
  return { world, form, formId: form.getId(), ids };
}

const email = 'kader@posyandu.example';

test('the view has a page for each page break, with navigation by choice', () => {
  const { world, formId, ids } = visitForm();
  const view = viewForm(world, formId);
  expect(view.pages.map((page) => [page.id, page.title, page.next])).toEqual([
    [null, '', 'continue'],
    [ids.identity, 'Identitas', 'continue'],
    [ids.measures, 'Pengukuran', 'submit'],
  ]);
  expect(view.pages[0]?.items[0]?.choices).toEqual([
    { value: 'Belum terdaftar', goTo: ids.identity },
    { value: 'Ani', goTo: ids.measures },
  ]);
});

test('a page break rules where the page before it leads', () => {
  const { world, form, formId, ids } = visitForm();
  form
    .getItemById(ids.measures)
    .asPageBreakItem()
    .setGoToPage(createFormApp(world).PageNavigationType.SUBMIT);
  expect(viewForm(world, formId).pages.map((page) => page.next)).toEqual(['continue', 'submit', 'submit']);
});

describe('sending answers', () => {
  test('keeps them under an id, as typed', () => {
    const { world, form, formId, ids } = visitForm();
    const sent = submitResponse(world, formId, {
      answers: { [ids.child]: 'Ani', [ids.weight]: '8,5' },
      email,
    });
    expect(sent).toMatchObject({ accepted: true, revision: 1, submittedAt: world.clock.now() });
    if (!sent.accepted) throw new Error('refused');
    const response = form.getResponse(sent.id);
    expect(response.getRespondentEmail()).toBe(email);
    expect(
      response.getItemResponses().map((each) => [each.getItem().getTitle(), each.getResponse()]),
    ).toEqual([
      ['Anak', 'Ani'],
      ['Nama', ''],
      ['Berat', '8,5'],
    ]);
  });

  test('asks only what is on the pages that the answers lead to', () => {
    const { world, formId, ids } = visitForm();
    const unknown = submitResponse(world, formId, { answers: { [ids.child]: 'Belum terdaftar' }, email });
    expect(unknown).toEqual({
      accepted: false,
      problems: [{ itemId: ids.name, code: 'required', message: 'This is a required question' }],
    });
    const known = submitResponse(world, formId, {
      answers: { [ids.child]: 'Ani', [ids.name]: 'typed before going back' },
      email,
    });
    expect(known.accepted && answersOf(world, formId, known.id)).toEqual({ [ids.child]: 'Ani' });
  });

  test('names every problem in the words of the form', () => {
    const { world, formId, ids } = visitForm();
    const sent = submitResponse(world, formId, {
      answers: { [ids.child]: 'Belum terdaftar', [ids.weight]: '8500' },
      email: '',
    });
    expect(sent).toEqual({
      accepted: false,
      problems: [
        { itemId: null, code: 'email', message: 'This is a required question' },
        { itemId: ids.name, code: 'required', message: 'This is a required question' },
        { itemId: ids.weight, code: 'validation', message: 'Tulis berat dalam kg' },
      ],
    });
  });

  test('refuses what is not among the choices, unless it is to be lenient', () => {
    const { world, formId, ids } = visitForm();
    const answers = { [ids.child]: 'Siti', [ids.weight]: '8500' };
    expect(submitResponse(world, formId, { answers, email }).accepted).toBe(false);
    const sent = submitResponse(world, formId, { answers, email, lenient: true });
    expect(sent.accepted && answersOf(world, formId, sent.id)).toEqual(answers);
  });

  test.each([
    { published: false, accepting: true, code: 'unpublished' },
    { published: true, accepting: false, code: 'closed' },
  ])(
    'is refused when published is $published and accepting is $accepting',
    ({ published, accepting, code }) => {
      const { world, form, formId, ids } = visitForm();
      form.setPublished(published).setAcceptingResponses(accepting);
      const sent = submitResponse(world, formId, { answers: { [ids.child]: 'Ani' }, email });
      expect(sent).toMatchObject({ accepted: false, problems: [{ itemId: null, code }] });
    },
  );
});

describe('an edit', () => {
  test.each([true, false])(
    'keeps the id, replaces the answers, and has its own time: %s',
    (editsMoveTime) => {
      const { world, form, formId, ids } = visitForm();
      world.doubts.editsMoveTime = editsMoveTime;
      form.setAllowResponseEdits(true);
      const answers = { [ids.child]: 'Ani', [ids.weight]: '8,5' };
      const first = submitResponse(world, formId, { answers, email, at: NOON });
      if (!first.accepted) throw new Error('refused');
      expect(readEditLink(world, first.editUrl)).toBe(first.id);
      expect(answersOf(world, formId, first.id)).toEqual(answers);
      const second = submitResponse(world, formId, {
        answers: { ...answers, [ids.weight]: '8,6' },
        email,
        at: NOON + 1000,
        responseId: first.id,
      });
      expect(second).toMatchObject({ accepted: true, id: first.id, revision: 2 });
      expect(form.getResponses()).toHaveLength(1);
      expect(form.getResponse(first.id).getTimestamp().getTime()).toBe(editsMoveTime ? NOON + 1000 : NOON);
      expect(answersOf(world, formId, first.id)[ids.weight]).toBe('8,6');
    },
  );

  test('is refused when the form does not allow it', () => {
    const { world, formId, ids } = visitForm();
    const submission = { answers: { [ids.child]: 'Ani' }, email, responseId: 'R1' };
    expect(submitResponse(world, formId, submission).accepted).toBe(true);
    expect(submitResponse(world, formId, submission)).toMatchObject({ problems: [{ code: 'editing-off' }] });
  });
});

describe('a prefilled link', () => {
  test('opens the form with the answers in it, whatever characters they have', () => {
    const { world, form, formId, ids } = visitForm();
    const hostile = 'A&B=C?#"><script> 😀\n+';
    const url = form
      .createResponse()
      .withItemResponse(form.getItemById(ids.child).asListItem().createResponse('Ani'))
      .withItemResponse(form.getItemById(ids.name).asTextItem().createResponse(hostile))
      .toPrefilledUrl();
    expect(readPrefill(world, url)).toEqual({ formId, answers: { [ids.child]: 'Ani', [ids.name]: hostile } });
  });

  test('keeps any text', () => {
    const { world, form, ids } = visitForm();
    const name = form.getItemById(ids.name).asTextItem();
    fc.assert(
      fc.property(
        pastedText.filter((text) => text !== ''),
        (text) => {
          const url = form.createResponse().withItemResponse(name.createResponse(text)).toPrefilledUrl();
          expect(readPrefill(world, url)?.answers).toEqual({ [ids.name]: text });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('names questions by numbers that are not their ids', () => {
    const { world, form, formId, ids } = visitForm();
    const url = form
      .createResponse()
      .withItemResponse(form.getItemById(ids.name).asTextItem().createResponse('x'))
      .toPrefilledUrl();
    expect(url).not.toContain(String(ids.name));
    const item = viewForm(world, formId).pages[1]?.items[0];
    expect(url).toContain(`${item?.entry}=x`);
  });

  test('leads nowhere when the form is not there', () => {
    expect(
      readPrefill(new World({ now: NOON }), 'https://docs.google.com/forms/d/e/none/viewform'),
    ).toBeNull();
  });
});

test('a path ends, wherever its pages lead', () => {
  const page = fc.oneof(fc.nat(4), fc.constantFrom(...(['CONTINUE', 'SUBMIT', 'RESTART'] as const)));
  fc.assert(
    fc.property(fc.array(page, { minLength: 5, maxLength: 5 }), (targets) => {
      const world = new World({ now: NOON });
      const formApp = createFormApp(world);
      const form = formApp.create('x', true);
      const pages = targets.map(() => form.addPageBreakItem());
      targets.forEach((target, index) => {
        const to = typeof target === 'number' ? pages[target] : null;
        if (to) pages[index]?.setGoToPage(to);
        else if (typeof target === 'string') {
          pages[index]?.setGoToPage(formApp.PageNavigationType[target]);
        }
      });
      const path = pathOf(formState(world, form.getId()), {});
      expect(new Set(path).size).toBe(path.length);
      expect(path.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('getResponses gives those after a date, oldest first', () => {
  const { world, form, formId, ids } = visitForm();
  const answers = { [ids.child]: 'Ani' };
  for (const [responseId, at] of [
    ['late', NOON + 2],
    ['early', NOON],
    ['middle', NOON + 1],
  ] as const) {
    submitResponse(world, formId, { answers, email, responseId, at });
  }
  const idsSince = (at?: number) =>
    (at === undefined ? form.getResponses() : form.getResponses(new Date(at))).map((each) => each.getId());
  expect(idsSince()).toEqual(['early', 'middle', 'late']);
  expect(idsSince(NOON)).toEqual(['middle', 'late']);
});

test('the world is saved with its forms and reopened', () => {
  const { world, formId, ids } = visitForm();
  submitResponse(world, formId, { answers: { [ids.child]: 'Ani' }, email, responseId: 'R1' });
  const reopened = new World({ now: 0, saved: world.save() });
  expect(viewForm(reopened, formId)).toEqual(viewForm(world, formId));
  expect(createFormApp(reopened).openById(formId).getResponse('R1').getRespondentEmail()).toBe(email);
});
