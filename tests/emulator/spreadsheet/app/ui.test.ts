import { createGoogle } from '../../../../local/google';
import type { World } from '../../../../local/google/core/world';
import { refuseScopes } from '../../../../local/google/script';
import { createSpreadsheetApp, lastDialogs, listMenus } from '../../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../../worlds';

test('a menu is listed once however often it is added', () => {
  const world = newWorld();
  const add = () => {
    const ui = createSpreadsheetApp(world).getUi();
    const more = ui.createMenu('Lainnya').addItem('Tentang', 'showAbout');
    ui.createMenu('PetaGizi').addItem('Siapkan', 'setUp').addSeparator().addSubMenu(more).addToUi();
  };
  inExecution(world, add, 'simple-trigger');
  inExecution(world, add, 'menu');
  expect(listMenus(world)).toEqual([
    {
      caption: 'PetaGizi',
      entries: [
        { caption: 'Siapkan', functionName: 'setUp' },
        null,
        { caption: 'Lainnya', entries: [{ caption: 'Tentang', functionName: 'showAbout' }] },
      ],
    },
  ]);
});

test.each(['trigger', 'web-app', 'editor'] as const)('there is no Ui in an execution of kind %s', (kind) => {
  const world = newWorld();
  expect(() => inExecution(world, () => createSpreadsheetApp(world).getUi(), kind)).toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

test('alerts and toasts are remembered with their texts', () => {
  const world = newWorld();
  inExecution(
    world,
    () => {
      const app = createSpreadsheetApp(world);
      const { ButtonSet, Button } = app.getUi();
      expect(app.getUi().alert('Judul', 'Yakin?', ButtonSet.YES_NO)).toBe(Button.YES);
      app.create('buku').toast('Selesai', 'PetaGizi');
    },
    'menu',
  );
  expect(lastDialogs(world).map(({ kind, title, content }) => [kind, title, content])).toEqual([
    ['alert', 'Judul', 'Yakin?'],
    ['toast', 'PetaGizi', 'Selesai'],
  ]);
});

const htmlService = (world: World) => createGoogle(world).HtmlService as GoogleAppsScript.HTML.HtmlService;

test('pages are shown beside the workbook and over it, each with its title and content', () => {
  const world = newWorld();
  const html = htmlService(world);
  inExecution(
    world,
    () => {
      const ui = createSpreadsheetApp(world).getUi();
      ui.showSidebar(html.createHtmlOutput('<p>samping').setTitle('Keputusan'));
      ui.showModalDialog(
        html.createHtmlOutput('<p>atas').setTitle('lain').setWidth(640).setHeight(480),
        'Kartu',
      );
    },
    'script-run',
  );
  expect(lastDialogs(world).map(({ kind, title, content }) => [kind, title, content])).toEqual([
    ['sidebar', 'Keputusan', '<p>samping'],
    ['modal', 'Kartu', '<p>atas'],
  ]);
});

test('a page is shown only with the scope for it, which a simple trigger never has', () => {
  const world = newWorld();
  const page = htmlService(world).createHtmlOutput('x');
  const ui = () => createSpreadsheetApp(world).getUi();
  const simple = (show: () => void) => () => inExecution(world, show, 'simple-trigger');
  expect(simple(() => ui().showModalDialog(page, 'x'))).toThrow('permission to call Ui.showModalDialog');
  expect(simple(() => ui().showSidebar(page))).toThrow('permission to call Ui.showSidebar');
  refuseScopes(world, ['https://www.googleapis.com/auth/script.container.ui']);
  expect(() => inExecution(world, () => ui().showModalDialog(page, 'x'), 'menu')).toThrow(
    'Specified permissions are not sufficient to call Ui.showModalDialog.',
  );
  expect(lastDialogs(world)).toEqual([]);
});

test('a menu that is added again has its new entries, and another keeps its own', () => {
  const world = newWorld();
  const add = (caption: string, label: string) => {
    const ui = createSpreadsheetApp(world).getUi();
    ui.createMenu(caption).addItem(label, 'f').addToUi();
  };
  inExecution(world, () => add('PetaGizi', 'Lama'), 'menu');
  inExecution(world, () => add('Lain', 'Tentang'), 'menu');
  inExecution(world, () => add('PetaGizi', 'Baru'), 'menu');
  expect(listMenus(world).map(({ caption, entries }) => [caption, entries])).toEqual([
    ['Lain', [{ caption: 'Tentang', functionName: 'f' }]],
    ['PetaGizi', [{ caption: 'Baru', functionName: 'f' }]],
  ]);
});

test.each([
  { set: 'OK', pressed: 'OK' },
  { set: 'OK_CANCEL', pressed: 'OK' },
  { set: 'YES_NO_CANCEL', pressed: 'YES' },
] as const)('the first button of $set is pressed', ({ set, pressed }) => {
  const world = newWorld();
  inExecution(
    world,
    () => {
      const ui = createSpreadsheetApp(world).getUi();
      expect(ui.alert('Judul', 'Isi', ui.ButtonSet[set])).toBe(ui.Button[pressed]);
    },
    'menu',
  );
});
