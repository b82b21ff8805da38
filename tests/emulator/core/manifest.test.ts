import { createGoogle } from '../../../local/google';
import { parseManifest } from '../../../local/google/core/manifest';
import { newWorld } from '../worlds';

const globalsOf = (manifest: object) => {
  const world = newWorld();
  world.manifest = parseManifest(JSON.stringify(manifest));
  return createGoogle(world);
};

const enabled = (...services: readonly object[]) => ({ dependencies: { enabledAdvancedServices: services } });

test('a new script has no advanced service', () => {
  const globals = globalsOf({});
  expect('Drive' in globals || 'Sheets' in globals).toBe(false);
  expect('SpreadsheetApp' in globals).toBe(true);
});

test('an advanced service has the name that the manifest gives it', () => {
  const globals = globalsOf(enabled({ userSymbol: 'Lembar', serviceId: 'sheets', version: 'v4' }));
  expect(Reflect.get(globals.Lembar as object, 'getVersion')()).toBe('v4');
  expect('Sheets' in globals).toBe(false);
});

test.each([
  { serviceId: 'drive', version: 'v2' },
  { serviceId: 'youtube', version: 'v3' },
])('$serviceId $version throws its name on use', ({ serviceId, version }) => {
  const { Service } = globalsOf(enabled({ userSymbol: 'Service', serviceId, version }));
  expect(() => Reflect.get(Service as object, 'Files')).toThrow(`${serviceId} ${version} is not emulated`);
});

test.each<{ readonly manifest: unknown; readonly field: string }>([
  { manifest: [], field: 'appsscript.json' },
  { manifest: { timeZone: 7 }, field: 'timeZone' },
  { manifest: { oauthScopes: 'forms' }, field: 'oauthScopes' },
  { manifest: { oauthScopes: [1] }, field: 'oauthScopes' },
  { manifest: enabled({ userSymbol: 'Drive', serviceId: 'drive' }), field: 'version' },
  { manifest: { webapp: { access: 'EVERYONE', executeAs: 'USER_DEPLOYING' } }, field: 'webapp.access' },
  { manifest: { webapp: { access: 'MYSELF', executeAs: 'ME' } }, field: 'webapp.executeAs' },
])('$manifest is no manifest', ({ manifest, field }) => {
  expect(() => parseManifest(JSON.stringify(manifest))).toThrow(
    `"appsscript.json" has errors: Invalid manifest: ${field}`,
  );
});
