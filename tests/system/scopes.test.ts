import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World } from '../../local/google/core/world';
import { setUp } from '../../local/people/set-up';
import { Runtime } from '../../local/runtime/runtime';
import { DIST, Kelurahan, MINUTE, MORNING } from '../support/system/kelurahan';

interface Manifest {
  oauthScopes: string[];
  dependencies: { enabledAdvancedServices: { userSymbol: string }[] };
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** The bundle in a folder of its own, with something changed in its manifest. */
function bundleWith(change: (manifest: Manifest) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-scopes-'));
  cpSync(DIST, folder, { recursive: true });
  const manifest = manifestOf(folder);
  change(manifest);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  return folder;
}

const without = (name: string) =>
  bundleWith((manifest) => {
    manifest.oauthScopes = manifest.oauthScopes.filter((each) => each !== scope(name));
  });

/** Goes on in a kelurahan that was set up with the whole manifest. */
const goOn = ({ world }: Kelurahan, bundleFolder: string) => new Runtime({ world, bundleFolder });

const NEW = {
  ...{
    posyandu: 'Mawar',
    anak: 'baru',
    nama: 'Ahmad Fauzan',
    jenis_kelamin: 'L',
    tanggal_lahir: '2025-01-07',
  },
  ...{ nama_ibu: 'Siti Aminah', persetujuan: 'ya', tanggal_ukur: '2026-01-07' },
  ...{ berat: '7,2', tinggi: '75,5', cara_ukur: 'telentang' },
};

const SHORT_LINK = 'https://maps.app.goo.gl/petaKrandegan2';

describe('each scope of the manifest is needed', () => {
  /** What a scope is for, shown by an entry point that comes to nothing without it. */
  const USES: Readonly<Record<string, (bundleFolder: string) => void>> = {
    spreadsheets: (folder) => setUpFails(folder, 'SpreadsheetApp.getActiveSpreadsheet'),
    forms: (folder) => expect(setUpIn(folder).join()).toContain('not sufficient to call FormApp.create'),
    'script.scriptapp': (folder) => setUpFails(folder, /ScriptApp\.(?:getProjectTriggers|newTrigger)/),
    'userinfo.email': (folder) => setUpFails(folder, 'Session.getActiveUser'),
    'script.container.ui': (folder) => setUpFails(folder, 'Ui.showModalDialog'),
    'drive.file': (folder) => {
      const kelurahan = new Kelurahan();
      kelurahan.send(NEW);
      expect(() => goOn(kelurahan, folder).run('perbaruiLapisan')).toThrow('API call to drive.files.create');
      expect(kelurahan.runtime.run('perbaruiLapisan')).toBe(true);
    },
    'script.send_mail': (folder) => {
      const kelurahan = new Kelurahan();
      kelurahan.stopClocks();
      kelurahan.send(NEW);
      expect(() => goOn(kelurahan, folder).run('kirimSurat')).toThrow('MailApp');
      expect(kelurahan.mails()).toEqual([]);
      kelurahan.world.clock.advance(24 * 60 * MINUTE);
      kelurahan.runtime.run('kirimSurat');
      expect(kelurahan.mails()).not.toEqual([]);
    },
    'script.external_request': (folder) => {
      const kelurahan = new Kelurahan();
      kelurahan.stopClocks();
      kelurahan.send({ ...NEW, lokasi: SHORT_LINK });
      const follow = (bundle: string) => {
        kelurahan.world.clock.advance(24 * 60 * MINUTE);
        goOn(kelurahan, bundle).run('cariTitik');
        return kelurahan.rows('Data Anak')[0]?.Lintang;
      };
      expect(follow(folder)).not.toBe(-7.4001); // where the link leads
      expect(follow(DIST)).toBe(-7.4001);
    },
  };

  function setUpFails(folder: string, call: string | RegExp): void {
    expect(() => setUpIn(folder)).toThrow(call);
  }

  /** @returns what set-up shows the operator */
  function setUpIn(folder: string): readonly string[] {
    const world = new World({ now: MORNING });
    return setUp(world, new Runtime({ world, bundleFolder: folder }), 'PetaGizi');
  }

  test('and it has none that is not tried here', () => {
    expect(manifestOf(DIST).oauthScopes.sort()).toEqual(Object.keys(USES).map(scope).sort());
  });

  test.each(Object.entries(USES))('%s', (name, comesToNothing) => {
    comesToNothing(without(name));
  });
});

test.each(['Drive', 'Sheets'])('the advanced service %s is needed', (userSymbol) => {
  const folder = bundleWith(({ dependencies }) => {
    const enabled = dependencies.enabledAdvancedServices;
    dependencies.enabledAdvancedServices = enabled.filter((service) => service.userSymbol !== userSymbol);
  });
  const kelurahan = new Kelurahan();
  kelurahan.send(NEW);
  expect(() => goOn(kelurahan, folder).run('perbaruiLapisan')).toThrow(`${userSymbol} is not defined`);
});
