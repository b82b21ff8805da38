import type { Behaviour } from './behaviour';

const clock = () => ScriptApp.newTrigger('doesNotExist').timeBased();

export const scriptBehaviours: readonly Behaviour[] = [
  {
    number: 68,
    title: 'the active user is the effective one at the keyboard',
    check(assert) {
      const user = Session.getEffectiveUser().getEmail();
      assert.ok(user.includes('@'), `${user} is no address`);
      assert.equal(Session.getActiveUser().getEmail(), user);
    },
  },
  {
    number: 68,
    title:
      'a trigger runs with the authority of whoever installed it, whom it may not be told as active user',
    runsBy: 'trigger',
    check(assert) {
      const user = Session.getEffectiveUser().getEmail();
      assert.ok(user.includes('@'), `${user} is no address`);
      assert.equal(DriveApp.createFile('conformance', 'a').setTrashed(true).getOwner().getEmail(), user);
      assert.ok(['', user].includes(Session.getActiveUser().getEmail()));
    },
  },
  {
    number: 69,
    title: 'where all is granted no authorization is required, and there is no page to grant it on',
    check(assert) {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      assert.equal(info.getAuthorizationStatus(), ScriptApp.AuthorizationStatus.NOT_REQUIRED);
      assert.equal(info.getAuthorizationUrl(), null);
    },
  },
  {
    number: 75,
    title: 'a simple trigger may neither mail nor fetch nor open another file',
    runsBy: 'simple-trigger',
    check(assert) {
      const refused = /^You do not have permission to call .+ Required permissions: /;
      assert.throws(() => MailApp.sendEmail('kader@desa.example', 'Hal', 'Isi'), refused);
      assert.throws(() => UrlFetchApp.fetch('https://www.google.com/'), refused);
      assert.throws(() => SpreadsheetApp.openById('conformance'), refused);
      assert.throws(() => SpreadsheetApp.create('conformance'), refused);
    },
  },
  {
    number: 76,
    title: 'there is no user interface where nobody looks',
    runsBy: 'trigger',
    check(assert) {
      assert.throws(
        () => SpreadsheetApp.getUi(),
        /^Cannot call SpreadsheetApp\.getUi\(\) from this context\.$/,
      );
    },
  },
  {
    number: 78,
    title: 'a clock of 7 minutes, an unknown zone and a 21st trigger are refused',
    check(assert) {
      assert.throws(() => clock().everyMinutes(7));
      assert.throws(() => clock().inTimezone('Asia/Krandegan'));
      const room = 20 - ScriptApp.getProjectTriggers().length;
      const made = Array.from({ length: room }, () => clock().everyDays(1).create());
      try {
        assert.throws(() => clock().everyDays(1).create(), /too many triggers/);
      } finally {
        for (const trigger of made) ScriptApp.deleteTrigger(trigger);
      }
      assert.equal(ScriptApp.getProjectTriggers().length, 20 - room);
    },
  },
];
