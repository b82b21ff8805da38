import type { Behaviour } from './behaviour';

const clock = () => ScriptApp.newTrigger('doesNotExist').timeBased();

export const scriptBehaviours: readonly Behaviour[] = [
  {
    number: 68,
    title: 'the active user is the effective one at the keyboard',
    check(assert) {
      assert.equal(Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail());
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
