import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { OPEN_NEW_FORMS } from '../../local/google/core/responder-rules';
import { World } from '../../local/google/core/world';
import { setUp } from '../../local/people/set-up';
import { Runtime } from '../../local/runtime/runtime';
import { EmulatedLaptop } from '../../local/server/emulated-laptop';
import { serverOf } from '../../local/server/router';
import { failure, routes } from '../../local/server/routes';

const NOW = Date.parse('2025-06-20T08:00:00+07:00');
const HOSTILE = '"><script>alert(1)</script>';

let laptop: EmulatedLaptop;
let world: World;
let server: Server;
let base: string;

beforeEach(async () => {
  world = new World({ now: NOW });
  world.responderRules = OPEN_NEW_FORMS;
  const runtime = new Runtime({ world, bundleFolder: join(__dirname, 'bundle') });
  setUp(world, runtime, 'Buku uji');
  laptop = new EmulatedLaptop(world, runtime, null);
  server = serverOf(
    routes(laptop, (path) => `/* jembatan ${path} */`),
    failure,
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

function form() {
  const [only] = laptop.forms();
  const [posyandu, name] = only?.pages.flatMap((page) => page.items) ?? [];
  if (!only || !posyandu || !name) throw new Error('set-up made no form');
  return { view: only, posyandu, name, address: only.publishedUrl.split('/').at(-2) ?? '' };
}

function send(childName: string, responseId: string | null = null) {
  const { address, posyandu, name } = form();
  const answers = { [posyandu.id]: 'Mawar', [name.id]: childName };
  return laptop.submitForm(address, { answers, email: 'kader@contoh.id', responseId });
}

const textOf = async (path: string): Promise<string> => (await fetch(base + path)).text();

test('a sent form fires the trigger at once, and the page shows what came of it as text', async () => {
  expect(send(HOSTILE).ok).toBe(true);
  expect(laptop.mails().map(({ subject }) => subject)).toEqual(['Kiriman baru']);
  const list = await textOf('/surat');
  expect(list).toContain('Kiriman baru');
  const letter = await fetch(`${base}/surat/${laptop.mails()[0]?.id}/isi`);
  expect(await letter.text()).toContain('&lt;script&gt;');
  expect(letter.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('what the form refuses comes back question by question', () => {
  const { address, posyandu, name } = form();
  const outcome = laptop.submitForm(address, {
    answers: { [posyandu.id]: 'Tulip' },
    email: 'k@contoh.id',
    responseId: null,
  });
  if (outcome.ok) throw new Error('it was accepted');
  expect(outcome.problems.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining([name.id]));
  expect(laptop.mails()).toHaveLength(0);
});

test('an edit link opens with the answers, and sending again changes the same response', async () => {
  const sent = send('Budi');
  if (!sent.ok) throw new Error('it was refused');
  const { address, name } = form();
  const opened = laptop.openedWith(address, sent.editPath.split('?')[1] ?? '');
  expect(opened).toMatchObject({
    responseId: sent.responseId,
    email: 'kader@contoh.id',
    answers: { [name.id]: 'Budi' },
  });
  const again = send('Budi Santoso', opened.responseId);
  expect(again.ok && again.responseId).toBe(sent.responseId);
  expect(await textOf(sent.editPath)).toContain('value="Budi Santoso"');
});

test('a prefilled link opens with its answers, hostile ones as text', async () => {
  const { address, posyandu, name } = form();
  const query = `usp=pp_url&${posyandu.entry}=Melati&${name.entry}=${encodeURIComponent(HOSTILE)}`;
  const page = await textOf(`/form/${address}?${query}`);
  expect(page).toContain('<option value="Melati" selected>');
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});

test('moving the clock runs what is due, and failures are listed', async () => {
  laptop.moveClock(NOW + 3_600_000);
  expect(laptop.status().now).toBeGreaterThanOrEqual(NOW + 3_600_000);
  expect(laptop.failures().map(({ handler, message }) => [handler, message])).toContainEqual([
    'gagal',
    'Error: sengaja',
  ]);
  expect(await textOf('/pemicu')).toContain('sengaja');
});

test('the web app is a page with its title and the bridge in front', async () => {
  const page = await textOf('/peta?n=3');
  expect(page).toContain('<script>/* jembatan /api/panggil/web-app */</script>');
  expect(page).toContain('<title>Peta &lt;uji&gt;</title>');
  expect(page).toContain('<p>Halo 3</p>');
});

test('a page may call the script, and errors come back as data', () => {
  expect(laptop.callFromPage({ functionName: 'tambah', args: [2, 3] }, 'web-app')).toEqual({ value: 5 });
  expect(laptop.callFromPage({ functionName: 'gagal', args: [] }, 'web-app')).toEqual({
    error: { name: 'Error', message: 'sengaja' },
  });
});

test('a page in the window acts for the person who opened it, or whom its address names', async () => {
  const bridgeFor = (person: string): string =>
    `<script>/* jembatan /api/panggil/sidebar?sebagai=${encodeURIComponent(person)} */</script>`;
  const [own] = laptop.clickMenu('samping');
  const [theirs] = laptop.clickMenu('samping', 'bidan@krandegan.example');
  expect(await textOf(`/dialog/${own?.page}`)).toContain(bridgeFor(world.account.email));
  expect(await textOf(`/dialog/${theirs?.page}`)).toContain(bridgeFor('bidan@krandegan.example'));
  expect(await textOf(`/dialog/${own?.page}?sebagai=tpg%40krandegan.example`)).toContain(
    bridgeFor('tpg@krandegan.example'),
  );
  const call = async (query: string): Promise<unknown> => {
    const body = JSON.stringify({ functionName: 'siapa', args: [] });
    return (await fetch(`${base}/api/panggil/sidebar${query}`, { method: 'POST', body })).json();
  };
  const [officer, owner] = ['bidan@krandegan.example', world.account.email];
  expect(await call('?sebagai=bidan%40krandegan.example')).toEqual({ value: [officer, officer] });
  expect(await call('')).toEqual({ value: [owner, owner] });
});

test('the menu of the workbook shows what the script has to say', async () => {
  expect(laptop.menus()).toEqual([
    {
      title: 'Uji',
      entries: [
        { label: 'Sapa', handler: 'sapa' },
        { label: '', handler: null },
        { label: 'Buka samping', handler: 'samping' },
      ],
    },
  ]);
  expect(laptop.clickMenu('sapa')).toEqual([
    { kind: 'alert', title: 'Salam', text: 'Halo dari /lembar', page: null },
  ]);
  const [sidebar] = laptop.clickMenu('samping');
  expect(sidebar).toMatchObject({ kind: 'sidebar', title: 'Samping' });
  expect(await textOf(`/dialog/${sidebar?.page}`)).toContain('<i>isi</i>');
});

test('each page answers, and what is not there says so', async () => {
  for (const path of [
    '/',
    '/lembar',
    '/surat',
    '/pemicu',
    '/berkas',
    '/peta-kelurahan',
    '/api/keadaan',
    '/api/lembar',
  ]) {
    expect([path, (await fetch(base + path)).status]).toEqual([path, 200]);
  }
  expect((await fetch(`${base}/form`)).url).toContain(form().address);
  expect((await fetch(`${base}/surat/tidak-ada`)).status).toBe(404);
  expect((await fetch(`${base}/form/tidak-ada`)).status).toBe(404);
});

test('a page of another site may not send', async () => {
  const headers = { Origin: 'https://jahat.example', 'Content-Type': 'application/json' };
  const reply = await fetch(`${base}/api/menu`, { method: 'POST', headers, body: '{"handler":"gagal"}' });
  expect(reply.status).toBe(403);
  expect(laptop.failures()).toHaveLength(0);
});

test('a saved world goes on where it was', () => {
  send('Budi');
  const reopened = new World({ now: NOW + 86_400_000, saved: world.save() });
  const runtime = new Runtime({ world: reopened, bundleFolder: join(__dirname, 'bundle') });
  const next = new EmulatedLaptop(reopened, runtime, null);
  expect(next.mails()).toEqual(laptop.mails());
  expect(next.triggers()).toHaveLength(2);
});
