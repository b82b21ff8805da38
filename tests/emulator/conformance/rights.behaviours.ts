/// <reference path="../../../local/google/forms/augment.d.ts" />
/** Who may do what with files, forms and pages: what no live source proves, so that the project is built to hold under both answers. */
import type { Behaviour } from './behaviour';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

const permissions = () => {
  if (!Drive?.Permissions) throw new Error('the advanced service Drive is not enabled');
  return Drive.Permissions;
};
const files = () => {
  if (!Drive?.Files) throw new Error('the advanced service Drive is not enabled');
  return Drive.Files;
};
const sheets = () => {
  if (!Sheets?.Spreadsheets) throw new Error('the advanced service Sheets is not enabled');
  return Sheets.Spreadsheets;
};

const FIELDS = 'permissions(id,type,role,view,emailAddress)';

/** Who may answer a form, as Drive lists them; unless asked for, that view is left out. */
const responders = (formId: string, options: object = { includePermissionsForView: 'published' }) =>
  (permissions().list(formId, { fields: FIELDS, ...options }).permissions ?? []).filter(
    ({ view }: Permission) => view === 'published',
  );

const published = () => FormApp.create('conformance', true);

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** A workbook as the copies are made. */
function viewOnly(): string {
  const { id } = files().create({
    ...{ name: 'conformance', mimeType: SPREADSHEET, copyRequiresWriterPermission: true },
  });
  if (!id) throw new Error('a file was made without an id');
  return id;
}

const SELF = () => Session.getEffectiveUser().getEmail();

/** Protects the first tab of a new workbook, whose owner is whoever runs this, for these alone. */
function protectedFor(users: readonly string[], sharedWith: readonly string[] = []) {
  const book = SpreadsheetApp.create('conformance');
  book.addEditors([...sharedWith]);
  const range = { sheetId: book.getSheets()[0]?.getSheetId() ?? 0 };
  const requests = [{ addProtectedRange: { protectedRange: { range, editors: { users: [...users] } } } }];
  sheets().batchUpdate({ requests }, book.getId());
  const [protection] = book.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return { book, editors: (protection?.getEditors() ?? []).map((user) => user.getEmail()) };
}

const REFUSED = 'GoogleJsonResponseException';

export const rightsBehaviours: readonly Behaviour[] = [
  {
    number: 79,
    title: 'a web app has no user interface, so that its pages cannot do what a window of the workbook can',
    runsBy: 'web-app',
    check(assert) {
      assert.throws(
        () => SpreadsheetApp.getUi(),
        /^Cannot call SpreadsheetApp\.getUi\(\) from this context\.$/,
      );
    },
  },
  {
    number: 80,
    title: 'a form that a script has made and published is answered by nobody until somebody is let in',
    check(assert) {
      const form = published();
      assert.equal(responders(form.getId()), []);
      assert.equal(form.getPublishedReaders().length, 0);
    },
  },
  {
    number: 81,
    title:
      'anybody is let in by a reader of the published view, is listed with that view alone, and can be taken out',
    check(assert) {
      const id = published().getId();
      for (let twice = 0; twice < 2; twice++) {
        permissions().create({ type: 'anyone', role: 'reader', view: 'published' }, id);
      }
      assert.equal(
        responders(id).map(({ type, role }: Permission) => [type, role]),
        [['anyone', 'reader']],
      );
      assert.equal(responders(id, {}), []);
      permissions().remove(id, responders(id)[0]?.id ?? '');
      assert.equal(responders(id), []);
    },
  },
  {
    number: 82,
    title:
      'whom FormApp lets answer Drive lists as a user of the published view, and no longer when taken out',
    check(assert, { viewer }) {
      const form = published();
      form.addPublishedReaders([viewer]);
      assert.equal(
        form.getPublishedReaders().map((user) => user.getEmail().toLowerCase()),
        [viewer.toLowerCase()],
      );
      assert.equal(
        responders(form.getId()).map(({ type, emailAddress }: Permission) => [type, emailAddress]),
        [['user', viewer.toLowerCase()]],
      );
      form.removePublishedReader(viewer);
      assert.equal(responders(form.getId()), []);
    },
  },
  {
    number: 83,
    title: 'with drive.file alone Drive tells who answers a form that the script has made through FormApp',
    runsBy: 'own-files',
    check(assert) {
      const id = published().getId();
      permissions().create({ type: 'anyone', role: 'reader', view: 'published' }, id);
      assert.equal(responders(id).length, 1);
    },
  },
  {
    number: 84,
    title:
      'a response has one id, and in the list a time that is no more than two seconds off that of its submit',
    check(assert) {
      const form = published();
      const submitted = form.createResponse().submit();
      const listed = form.getResponses();
      assert.equal(
        listed.map((response) => response.getId()),
        [submitted.getId()],
      );
      const at = submitted.getTimestamp().getTime();
      const gaps = listed.map((response) => Math.abs(response.getTimestamp().getTime() - at));
      assert.ok(
        gaps.every((gap) => gap <= 2_000),
        `the gap is ${gaps} ms`,
      );
    },
  },
  {
    number: 85,
    title: 'a protection that names an address without an account is refused as a whole',
    check(assert, { nobody }) {
      assert.throws(() => protectedFor([SELF(), nobody]), undefined, REFUSED);
    },
  },
  {
    number: 86,
    title: 'a protection that leaves out whoever asks for it is refused, also where that is the owner',
    check(assert, { editor }) {
      assert.throws(() => protectedFor([]), /remove yourself/, REFUSED);
      assert.throws(() => protectedFor([editor], [editor]), /remove yourself/, REFUSED);
    },
  },
  {
    number: 87,
    title: 'a protection made for the owner alone names no other editor of the workbook',
    check(assert, { editor }) {
      const { book, editors } = protectedFor([SELF()], [editor]);
      assert.equal(editors.includes(editor), false);
      assert.ok(book.getEditors().some((user) => user.getEmail() === editor));
    },
  },
  {
    number: 88,
    title: 'a workbook made through Drive keeps its readers from downloading, and reads so when asked',
    check(assert) {
      const fields = { fields: 'copyRequiresWriterPermission' };
      const id = viewOnly();
      assert.equal(files().get(id, fields).copyRequiresWriterPermission, true);
      files().update({ name: 'conformance' }, id);
      assert.equal(files().get(id, fields).copyRequiresWriterPermission, true);
    },
  },
  {
    number: 89,
    title:
      'a reader let in through Drive is a viewer and no editor; an address without an account answers 400',
    check(assert, { viewer, nobody }) {
      const id = viewOnly();
      const reader = { type: 'user', role: 'reader' };
      permissions().create({ ...reader, emailAddress: viewer }, id, { sendNotificationEmail: false });
      const book = SpreadsheetApp.openById(id);
      assert.ok(book.getViewers().some((user) => user.getEmail() === viewer));
      assert.equal(
        book.getEditors().map((user) => user.getEmail()),
        [SELF()],
      );
      let code: unknown = null;
      try {
        permissions().create({ ...reader, emailAddress: nobody }, id, { emailMessage: 'conformance' });
      } catch (error) {
        code = (error as { readonly details?: { readonly code?: number } }).details?.code;
      }
      assert.equal(code, 400);
    },
  },
  {
    number: 90,
    title: 'sharing can be kept to the owner, through DriveApp as through Drive',
    check(assert) {
      const id = viewOnly();
      const file = DriveApp.getFileById(id);
      assert.equal(file.isShareableByEditors(), true);
      file.setShareableByEditors(false);
      assert.equal(files().get(id, { fields: 'writersCanShare' }).writersCanShare, false);
      files().update({ writersCanShare: true }, id);
      assert.equal(DriveApp.getFileById(id).isShareableByEditors(), true);
    },
  },
  {
    number: 93,
    title: 'a workbook takes the locale in_ID, by which the service itself knows Indonesia',
    check(assert) {
      const id = viewOnly();
      const requests = [
        { updateSpreadsheetProperties: { properties: { locale: 'in_ID' }, fields: 'locale' } },
      ];
      sheets().batchUpdate({ requests }, id);
      assert.equal(SpreadsheetApp.openById(id).getSpreadsheetLocale(), 'in_ID');
    },
  },
  {
    number: 94,
    title: 'a script is told no address of the web app but where a visit of it is answered',
    check(assert) {
      assert.ok(!(ScriptApp.getService().getUrl() ?? '').endsWith('/exec'), 'it is told the address');
    },
  },
  {
    number: 94,
    title: 'a visit of the deployment is told the address of the deployment',
    runsBy: 'web-app',
    check(assert) {
      assert.ok(ScriptApp.getService().getUrl().endsWith('/exec'), 'it is told another address');
    },
  },
  {
    number: 95,
    title: 'an item is not deleted while a choice leads to it',
    check(assert) {
      const form = published();
      const list = form.addListItem();
      const page = form.addPageBreakItem();
      list.setChoices([list.createChoice('a', page)]);
      assert.throws(() => form.deleteItem(1));
      assert.equal(form.getItems().length, 2);
      list.setChoiceValues(['a']);
      form.deleteItem(1);
      assert.equal(form.getItems().length, 1);
    },
  },
];
