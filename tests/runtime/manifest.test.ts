import { World } from '../../local/google/core/world';
import { Runtime } from '../../local/runtime/runtime';
import { scriptFolder } from './script-folder';

const NOON = Date.UTC(2026, 6, 15, 5, 0, 0);

function runtimeOf(code: string, manifest: object) {
  const world = new World({ now: NOON });
  const bundleFolder = scriptFolder(code, { 'appsscript.json': JSON.stringify(manifest) });
  return { world, runtime: new Runtime({ world, bundleFolder }) };
}

test('the time zone of the script is the manifest’s, whatever the account’s', () => {
  const { runtime } = runtimeOf(
    'function times() { return [Session.getScriptTimeZone(), new Date().getHours(), new Date(2026, 0, 1).toISOString()]; }',
    { timeZone: 'Asia/Jayapura' }, // nine hours before UTC
  );
  expect(runtime.run('times')).toEqual(['Asia/Jayapura', 14, '2025-12-31T15:00:00.000Z']);
});

test('a daily clock is set in the time zone of the manifest', () => {
  const { world, runtime } = runtimeOf(
    `function setUp() { ScriptApp.newTrigger('f').timeBased().everyDays(1).atHour(6).nearMinute(30).create(); }`,
    { timeZone: 'Asia/Jayapura' },
  );
  runtime.run('setUp');
  const next = runtime.triggers()[0]?.nextRun ?? 0;
  expect(world.account.timeZone).toBe('Asia/Jakarta');
  expect(new Date(next + 9 * 3_600_000).getUTCHours()).toBe(6);
});

test('a scope that the manifest leaves out is refused at the first call that needs it', () => {
  const { runtime } = runtimeOf(`function make() { FormApp.create('Kunjungan'); }`, { oauthScopes: [] });
  expect(() => runtime.run('make')).toThrow(
    'Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
  );
});

test('an advanced service that is not turned on is not defined', () => {
  const { runtime } = runtimeOf('function look() { return [typeof Sheets, typeof SpreadsheetApp]; }', {});
  expect(runtime.run('look')).toEqual(['undefined', 'object']);
});

describe('the web app', () => {
  const WHO = `
    function doGet() {
      return ContentService.createTextOutput(Session.getEffectiveUser().getEmail() + ' for ' + Session.getActiveUser().getEmail());
    }`;
  const OWNER = 'operator@krandegan.example';
  const visit = (access: string, executeAs: string, visitor: string) =>
    runtimeOf(WHO, { webapp: { access, executeAs } }).runtime.doGet({}, visitor);

  test.each([
    { access: 'ANYONE_ANONYMOUS', visitor: '', ok: true },
    { access: 'ANYONE', visitor: '', ok: false },
    { access: 'ANYONE', visitor: 'warga@desa.example', ok: true },
    { access: 'DOMAIN', visitor: 'warga@desa.example', ok: false },
    { access: 'DOMAIN', visitor: 'bidan@krandegan.example', ok: true },
    { access: 'MYSELF', visitor: 'bidan@krandegan.example', ok: false },
    { access: 'MYSELF', visitor: OWNER, ok: true },
  ])('of access $access lets "$visitor" in: $ok', ({ access, visitor, ok }) => {
    const enter = () => visit(access, 'USER_DEPLOYING', visitor);
    if (ok) expect(enter).not.toThrow();
    else expect(enter).toThrow('HTTP 401');
  });

  // Reference of Session: the active user is blank where the web app runs as its developer, but for the developer's own visit.
  test.each([
    { executeAs: 'USER_DEPLOYING', visitor: '', text: `${OWNER} for ` },
    { executeAs: 'USER_DEPLOYING', visitor: 'warga@desa.example', text: `${OWNER} for ` },
    { executeAs: 'USER_DEPLOYING', visitor: OWNER, text: `${OWNER} for ${OWNER}` },
    {
      executeAs: 'USER_ACCESSING',
      visitor: 'warga@desa.example',
      text: 'warga@desa.example for warga@desa.example',
    },
  ])('executed as $executeAs runs for "$visitor" as $text', ({ executeAs, visitor, text }) => {
    expect(visit('ANYONE_ANONYMOUS', executeAs, visitor)).toMatchObject({ text });
  });

  test('cannot run as a visitor who has not signed in', () => {
    expect(() => visit('ANYONE_ANONYMOUS', 'USER_ACCESSING', '')).toThrow('HTTP 401');
  });

  test('is not there without its entry in the manifest', () => {
    expect(() => runtimeOf(WHO, {}).runtime.doGet()).toThrow('HTTP 404');
  });
});
