import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { readEditLink, readPrefill, submitResponse } from '../../../local/google/forms/respondent';

const NOON = Date.UTC(2026, 6, 15, 5);
const MINUTE = 60_000;
const EMAIL = 'kader@posyandu.example';

/** A form with three questions, and a way to answer it. */
function visits() {
  const world = new World({ now: NOON });
  const app = createFormApp(world);
  const form = app.create('Kunjungan', true).setCollectEmail(true).setAllowResponseEdits(true);
  const name = form.addTextItem().setTitle('Nama');
  const date = form.addDateItem().setTitle('Tanggal');
  const notes = form.addParagraphTextItem().setTitle('Catatan');
  const list = form.addListItem().setTitle('Posyandu').setChoiceValues(['Melati', 'Mawar']);
  const send = (answer: string, at: number, responseId?: string) => {
    const answers = { [name.getId()]: answer };
    const sent = submitResponse(world, form.getId(), {
      ...{ answers, email: EMAIL, at },
      ...(responseId !== undefined && { responseId }),
    });
    if (!sent.accepted) throw new Error('the form refused it');
    return sent.id;
  };
  return { world, app, form, name, date, notes, list, send };
}

const idsOf = (responses: readonly GoogleAppsScript.Forms.FormResponse[]) =>
  responses.map((response) => response.getId());

describe('the responses of a form', () => {
  test.each([0, 640])('come in the order of their times, %i ms later than the events say', (gap) => {
    const { world, form, send } = visits();
    world.doubts.listGapMs = gap;
    const [first, second] = [send('Ani', NOON), send('Budi', NOON + MINUTE)];
    expect(idsOf(form.getResponses())).toEqual([first, second]);
    expect(form.getResponses().map((response) => response.getTimestamp().getTime())).toEqual([
      NOON + gap,
      NOON + MINUTE + gap,
    ]);
  });

  test.each([
    { since: NOON - 1, count: 2 },
    { since: NOON, count: 1 },
    { since: NOON + MINUTE, count: 0 },
  ])('since $since are $count', ({ since, count }) => {
    const { form, send } = visits();
    send('Ani', NOON);
    send('Budi', NOON + MINUTE);
    expect(form.getResponses(new Date(since))).toHaveLength(count);
  });

  test.each([true, false])('an edit keeps its id, and moves its time: %s', (editsMoveTime) => {
    const { world, form, send } = visits();
    world.doubts.editsMoveTime = editsMoveTime;
    const id = send('Ani', NOON);
    send('Budi', NOON + MINUTE);
    send('Ani Wulandari', NOON + 2 * MINUTE, id);
    expect(idsOf(form.getResponses()).at(editsMoveTime ? -1 : 0)).toBe(id);
    expect(form.getResponse(id).getTimestamp().getTime()).toBe(editsMoveTime ? NOON + 2 * MINUTE : NOON);
  });

  test('one is found by its id; another id is an invalid argument', () => {
    const { form, send } = visits();
    const id = send('Ani', NOON);
    const found = form.getResponse(id);
    expect([found.getId(), found.getRespondentEmail()]).toEqual([id, EMAIL]);
    expect(() => form.getResponse('tidak-ada')).toThrow('Invalid argument: responseId');
  });

  test('a deleted one is gone, and the others stay', () => {
    const { form, send } = visits();
    const [first, second] = [send('Ani', NOON), send('Budi', NOON + MINUTE)];
    form.deleteResponse(first);
    expect(idsOf(form.getResponses())).toEqual([second]);
    expect(() => form.getResponse(first)).toThrow('Invalid argument: responseId');
  });

  test('one that is not there cannot be deleted', () => {
    const { form, send } = visits();
    const id = send('Ani', NOON);
    form.deleteResponse(id);
    expect(() => form.deleteResponse(id)).toThrow('Invalid argument: responseId');
  });
});

describe('a response', () => {
  test('has a link by which it is changed', () => {
    const { world, form, send } = visits();
    const id = send('Ani', NOON);
    expect(readEditLink(world, form.getResponse(id).getEditResponseUrl())).toBe(id);
  });

  test('gives answers by question: texts and dates also where there is none, lists only where chosen', () => {
    const { form, send, name } = visits();
    const response = form.getResponse(send('Ani', NOON));
    const answers = response
      .getItemResponses()
      .map((each) => [each.getItem().getTitle(), each.getItem().getId(), each.getResponse()]);
    expect(answers).toEqual([
      ['Nama', name.getId(), 'Ani'],
      ['Tanggal', expect.any(Number), ''],
      ['Catatan', expect.any(Number), ''],
    ]);
  });

  test('keeps the answers that it was read with when it is edited', () => {
    const { form, send } = visits();
    const id = send('Ani', NOON);
    const before = form.getResponse(id);
    send('Budi', NOON + MINUTE, id);
    const firstAnswer = (response: typeof before) => response.getItemResponses()[0]?.getResponse();
    expect([firstAnswer(before), firstAnswer(form.getResponse(id))]).toEqual(['Ani', 'Budi']);
  });
});

describe('a response that a script makes', () => {
  test('becomes a link that is filled in', () => {
    const { world, form, name, list } = visits();
    const url = form
      .createResponse()
      .withItemResponse(name.createResponse('Ani & Budi'))
      .withItemResponse(list.createResponse('Mawar'))
      .toPrefilledUrl();
    expect(readPrefill(world, url)?.answers).toEqual({
      [name.getId()]: 'Ani & Budi',
      [list.getId()]: 'Mawar',
    });
  });

  test('takes no answer to a question of another form, and has no id before it is sent', () => {
    const { app, form } = visits();
    const other = app.create('Lain', true).addTextItem().createResponse('x');
    const draft = form.createResponse();
    expect(() => draft.withItemResponse(other)).toThrow();
    expect([draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()]).toEqual([null, null, null]);
    expect(draft.toPrefilledUrl()).toBe(`${form.getPublishedUrl()}?usp=pp_url`);
  });
});
