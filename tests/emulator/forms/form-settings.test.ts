import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { viewForm } from '../../../local/google/forms/respondent';
import { callWith } from '../conformance/call-with';

function newForm() {
  const world = new World({ now: 0 });
  const app = createFormApp(world);
  return { world, app, form: app.create('Kunjungan', true) };
}

type Form = ReturnType<typeof newForm>['form'];

/** Each setting with what a new form has, and another value. */
const SETTINGS: readonly { get: keyof Form; set: keyof Form; fresh: unknown; other: unknown }[] = [
  { get: 'getTitle', set: 'setTitle', fresh: '', other: 'Pengukuran' },
  { get: 'getDescription', set: 'setDescription', fresh: '', other: 'Isi setiap hari posyandu' },
  { get: 'getConfirmationMessage', set: 'setConfirmationMessage', fresh: '', other: 'Terima kasih' },
  { get: 'collectsEmail', set: 'setCollectEmail', fresh: false, other: true },
  { get: 'canEditResponse', set: 'setAllowResponseEdits', fresh: false, other: true },
  { get: 'hasProgressBar', set: 'setProgressBar', fresh: false, other: true },
  { get: 'hasRespondAgainLink', set: 'setShowLinkToRespondAgain', fresh: true, other: false },
  { get: 'isPublished', set: 'setPublished', fresh: true, other: false },
  { get: 'isAcceptingResponses', set: 'setAcceptingResponses', fresh: true, other: false },
];

test.each(SETTINGS)('$set changes what $get gives, and chains', ({ get, set, fresh, other }) => {
  const { form } = newForm();
  expect(callWith(form, get)).toBe(fresh);
  expect(callWith(form, set, other)).toBe(form);
  expect(callWith(form, get)).toBe(other);
});

test.each(SETTINGS)(
  '$get gives what was set to all who open the form, also in a saved world',
  ({ get, set, other }) => {
    const { app, world, form } = newForm();
    callWith(form, set, other);
    expect(callWith(app.openById(form.getId()), get)).toBe(other);
    const reopened = createFormApp(new World({ now: 0, saved: world.save() }));
    expect(callWith(reopened.openById(form.getId()), get)).toBe(other);
    expect(callWith(reopened.create('Lain', true), get)).not.toBe(other);
  },
);

test.each<[keyof Form, unknown]>([
  ['setTitle', {}],
  ['setDescription', null],
  ['setConfirmationMessage', []],
  ['setCollectEmail', 'ya'],
  ['setAllowResponseEdits', 1],
  ['setProgressBar', null],
  ['setShowLinkToRespondAgain', 'ya'],
  ['setPublished', undefined],
])('%s of %j is refused, and changes nothing', (set, value) => {
  const { world, form } = newForm();
  const before = viewForm(world, form.getId());
  expect(() => callWith(form, set, value)).toThrow(
    `don't match the method signature for FormApp.Form.${set}.`,
  );
  expect(viewForm(world, form.getId())).toEqual(before);
});

test('respondents see what was set', () => {
  const { world, form } = newForm();
  form.setDescription('Isi').setConfirmationMessage('Terima kasih').setCollectEmail(true);
  form.setProgressBar(true).setShowLinkToRespondAgain(false).setAllowResponseEdits(true);
  expect(viewForm(world, form.getId())).toMatchObject({
    ...{ title: 'Kunjungan', description: 'Isi', confirmationMessage: 'Terima kasih' },
    ...{ collectsEmail: true, allowsResponseEdits: true, published: true },
  });
});

test('a form has a link for respondents and one for editors, which stay the same', () => {
  const { app, form } = newForm();
  const links = () => [form.getPublishedUrl(), form.getEditUrl()];
  const [published = '', edit = ''] = links();
  expect(published).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/);
  expect(edit).toBe(`https://docs.google.com/forms/d/${form.getId()}/edit`);
  form.setPublished(false).setTitle('Lain');
  expect(links()).toEqual([published, edit]);
  expect(app.create('Lain').getPublishedUrl()).not.toBe(published);
});

// Guide "Programmatically publish forms": new forms know responders of their own, and are drafts unless asked otherwise.
test.each([
  { published: true, isPublished: true },
  { published: undefined, isPublished: false },
])('a form made with isPublished $published is published: $isPublished', ({ published, isPublished }) => {
  const { app } = newForm();
  const form = published === undefined ? app.create('x') : app.create('x', published);
  expect([form.supportsAdvancedResponderPermissions(), form.isPublished()]).toEqual([true, isPublished]);
});
