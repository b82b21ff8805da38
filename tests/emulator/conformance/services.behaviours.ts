import type { Behaviour } from './behaviour';
import { callWith } from './call-with';

const hex = (bytes: readonly number[]) =>
  bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

export const servicesBehaviours: readonly Behaviour[] = [
  {
    number: 56,
    title: 'a free lock is had at once, a negative wait never, and holding it twice is holding it',
    check(assert) {
      const lock = LockService.getScriptLock();
      assert.equal(lock.hasLock(), false);
      assert.equal(lock.tryLock(-100), false);
      assert.throws(() => lock.waitLock(-100), /Lock timeout/);
      assert.equal(lock.tryLock(0), true);
      assert.equal(lock.tryLock(0), true);
      assert.equal(lock.hasLock(), true);
      lock.releaseLock();
      assert.equal(lock.hasLock(), false);
      lock.waitLock(0);
      assert.equal(lock.hasLock(), true);
      lock.releaseLock();
    },
  },
  {
    number: 57,
    title: 'a cached value is gone after its time; put and remove return null',
    check(assert) {
      const cache = CacheService.getScriptCache();
      assert.equal(cache.put('conformance', 'a', 1), null);
      assert.equal(cache.get('conformance'), 'a');
      assert.equal(cache.getAll(['conformance', 'conformance-missing']), { conformance: 'a' });
      Utilities.sleep(1500);
      assert.equal(cache.get('conformance'), null);
      cache.put('conformance', 'b');
      assert.equal(cache.remove('conformance'), null);
      assert.equal(cache.get('conformance'), null);
    },
  },
  {
    number: 58,
    title: 'a missing property is null; setting and deleting give the store',
    check(assert) {
      const store = PropertiesService.getScriptProperties();
      assert.equal(store.getProperty('conformance-missing'), null);
      assert.equal(store.setProperty('conformance', 'a').getProperty('conformance'), 'a');
      store.getProperties().conformance = 'changed in the copy';
      assert.equal(store.getProperty('conformance'), 'a');
      assert.equal(store.deleteProperty('conformance').getProperty('conformance'), null);
    },
  },
  {
    number: 59,
    title: 'blobs, archives and compressed files have their default names and types',
    check(assert) {
      const blob = Utilities.newBlob('t');
      assert.equal([blob.getContentType(), blob.getName()], ['text/plain', null]);
      const archive = Utilities.zip([Utilities.newBlob('t', 'text/plain', 'a.txt')]);
      assert.equal(archive.getName(), 'archive.zip');
      assert.equal(
        Utilities.unzip(archive).map((file) => [file.getName(), file.getDataAsString()]),
        [['a.txt', 't']],
      );
      const packed = Utilities.gzip(blob);
      assert.equal([packed.getContentType(), packed.getName()], ['application/x-gzip', 'archive.gz']);
      const back = Utilities.ungzip(packed);
      assert.equal([back.getContentType(), back.getName(), back.getDataAsString()], [null, 'archive', 't']);
    },
  },
  {
    number: 60,
    title: 'both decoders of base64 take the web-safe alphabet',
    check(assert) {
      const bytes = [-5, -1, -2];
      assert.equal(Utilities.base64EncodeWebSafe(bytes), '-__-');
      assert.equal(Utilities.base64DecodeWebSafe('-__-'), bytes);
      assert.equal(Utilities.base64Decode('-__-'), bytes);
    },
  },
  {
    number: 61,
    title: 'digests and signatures are signed bytes, of ASCII unless a charset is given',
    check(assert) {
      const { MD5 } = Utilities.DigestAlgorithm;
      // RFC 1321 A.5 and RFC 4231, test case 2.
      assert.equal(hex(Utilities.computeDigest(MD5, 'abc')), '900150983cd24fb0d6963f7d28e17f72');
      assert.equal(Utilities.computeDigest(MD5, 'abc')[0], -112);
      assert.equal(Utilities.computeDigest(MD5, 'é'), Utilities.computeDigest(MD5, '?'));
      const utf8 = Utilities.computeDigest(MD5, 'é', Utilities.Charset.UTF_8);
      assert.ok(hex(utf8) !== hex(Utilities.computeDigest(MD5, '?')));
      assert.equal(
        hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')),
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      );
      const mixed = () => callWith(Utilities, 'computeHmacSha256Signature', 'text', [1, 2]);
      assert.throws(mixed, /don't match the method signature/);
      assert.throws(() => callWith(Utilities, 'computeDigest', MD5, ['x']), /Cannot convert/);
    },
  },
  {
    number: 62,
    title: 'parseCsv reads doubled quotes',
    check(assert) {
      assert.equal(Utilities.parseCsv('a,"b ""q"" c"'), [['a', 'b "q" c']]);
    },
  },
  {
    number: 63,
    title: 'formatDate follows its zone and pattern; parseDate throws on text that does not fit',
    check(assert) {
      const date = new Date(Date.UTC(2026, 5, 30, 17, 5, 9));
      const pattern = 'yyyy-MM-dd HH:mm:ss';
      assert.equal(Utilities.formatDate(date, 'GMT', pattern), '2026-06-30 17:05:09');
      assert.equal(Utilities.formatDate(date, 'Asia/Jakarta', pattern), '2026-07-01 00:05:09');
      assert.equal(Utilities.parseDate('2026-07-01', 'GMT', 'yyyy-MM-dd').getTime(), Date.UTC(2026, 6, 1));
      assert.throws(() => Utilities.parseDate('soon', 'GMT', 'yyyy-MM-dd'));
    },
  },
  {
    number: 64,
    title: 'an HTML output has no title, escapes what is not trusted, and comes from files that exist',
    check(assert) {
      const output = HtmlService.createHtmlOutput('a');
      assert.equal(output.getTitle(), '');
      assert.equal(output.appendUntrusted('<b>').getContent(), 'a&lt;b&gt;');
      assert.equal(output.getBlob().getContentType(), 'text/html');
      assert.throws(() => HtmlService.createHtmlOutputFromFile('conformance-missing'));
      assert.equal(HtmlService.getUserAgent(), null);
    },
  },
  {
    number: 65,
    title: 'a template prints its variables, and its code holds its literals',
    check(assert) {
      const template = HtmlService.createTemplate('Hello <?= name ?>');
      template.name = 'G';
      assert.equal(template.evaluate().getContent(), 'Hello G');
      assert.ok(template.getCode().includes('Hello '));
    },
  },
  {
    number: 66,
    title: 'a cleared text output has null for content; downloadAsFile sets the file name',
    check(assert) {
      const output = ContentService.createTextOutput('a');
      assert.equal(output.downloadAsFile('a.csv').getFileName(), 'a.csv');
      assert.equal(output.clear().getContent(), null);
    },
  },
  {
    number: 67,
    title: 'viewers of a file include its editors and owner, editors its owner',
    check(assert, { editor, viewer }) {
      const file = DriveApp.createFile('conformance', 'a');
      const owner = file.getOwner().getEmail();
      file.addEditor(editor).addViewer(viewer);
      const emails = (users: GoogleAppsScript.Drive.User[]) => users.map((user) => user.getEmail()).sort();
      assert.equal(emails(file.getEditors()), [owner, editor].sort());
      assert.equal(emails(file.getViewers()), [owner, editor, viewer].sort());
      file.setTrashed(true);
    },
  },
  {
    number: 70,
    title: 'enums of the services print their names, keep their identity and are JSON texts',
    check(assert) {
      const { CSV } = ContentService.MimeType;
      assert.equal(String(CSV), 'CSV');
      assert.ok(CSV === ContentService.createTextOutput('').setMimeType(CSV).getMimeType());
      assert.equal(JSON.stringify({ type: CSV }), '{"type":"CSV"}');
      assert.equal(String(DriveApp.Access.ANYONE_WITH_LINK), 'ANYONE_WITH_LINK');
    },
  },
  {
    number: 72,
    title: 'iterators of Drive have hasNext and next, and are not for for…of',
    check(assert) {
      const file = DriveApp.createFile('conformance-iterator', 'a');
      const files = DriveApp.getFilesByName('conformance-iterator');
      assert.equal(files.hasNext(), true);
      assert.equal(files.next().getName(), 'conformance-iterator');
      assert.ok(!(Symbol.iterator in files));
      file.setTrashed(true);
    },
  },
  {
    number: 73,
    title: 'arguments of a wrong type are refused with the signature; an unknown method is no function',
    check(assert) {
      const refused = (owner: object, method: string, ...args: readonly unknown[]) =>
        assert.throws(
          () => callWith(owner, method, ...args),
          /^The parameters \(.*\) don't match the method signature for /,
        );
      const sheet = SpreadsheetApp.create('conformance').getSheets()[0];
      const form = FormApp.create('conformance', true);
      if (!sheet) throw new Error('a new workbook has no tab');
      assert.throws(
        () => callWith(MailApp, 'sendEmail', 'kader@desa.example', 'Hal'),
        /^The parameters \(String,String\) don't match the method signature for MailApp/,
      );
      refused(LockService.getScriptLock(), 'tryLock', 'soon');
      refused(SpreadsheetApp, 'create');
      refused(sheet, 'setFrozenRows', 'x');
      refused(sheet, 'getRange', {}, 1);
      refused(sheet.getRange('A1'), 'setValues', 'x');
      refused(form, 'setTitle', {});
      refused(form, 'setPublished', 'x');
      refused(form.addTextItem(), 'setRequired', 'yes');
      refused(form.addListItem(), 'setChoiceValues', 'abc');
      refused(FormApp.createTextValidation(), 'requireNumberBetween', 5);
      assert.throws(() => callWith(Utilities, 'noSuchMethod'), undefined, 'TypeError');
    },
  },
  {
    number: 74,
    title:
      'a message, a property, a cached value or a cell over its limit is refused with the text of that limit',
    check(assert) {
      const recipients = Array.from({ length: 51 }, (_, index) => `kader${index}@desa.example`).join(',');
      const tooMany = /Limit Exceeded: Email Recipients Per Message/;
      assert.throws(() => MailApp.sendEmail(recipients, 'Hal', 'Isi'), tooMany);
      const store = PropertiesService.getScriptProperties();
      assert.throws(() => store.setProperty('conformance', 'v'.repeat(9217)), /Argument too large: value/);
      const cache = CacheService.getScriptCache();
      assert.throws(() => cache.put('k'.repeat(251), 'v'), /Argument too large: key/);
      assert.throws(() => cache.put('k', 'v'.repeat(102_401)), /Argument too large: value/);
      const cell = SpreadsheetApp.create('conformance').getRange('A1');
      assert.equal(cell.setValue('v'.repeat(50_000)).getValue().length, 50_000);
      assert.throws(() => cell.setValue('v'.repeat(50_001)), /more than the maximum of 50000 characters/);
    },
  },
];
