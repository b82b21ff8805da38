import { createSpreadsheetApp, lastDialogs, listMenus } from '../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../worlds';

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
