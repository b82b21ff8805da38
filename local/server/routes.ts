import { TABLE_FILE } from '../../src/subjects/measuring-table/words';
import { apiRoutes, PERSON } from './api';
import { assets } from './assets';
import { type Html, html } from './html';
import type { Laptop, WebPage } from './laptop';
import { withLocalAddresses } from './local-address';
import { MESSAGES } from './messages';
import { errorPage } from './pages/error';
import { filesPage } from './pages/files';
import { formPage, messagePage } from './pages/form';
import { mailPage } from './pages/mail';
import { AREAS, mapPage, VIEW } from './pages/map';
import { startPage } from './pages/start';
import { triggersPage } from './pages/triggers';
import { workbookPage } from './pages/workbook';
import { type PageRequest, page, type Reply, type Route } from './router';

const get = (path: RegExp, answer: (request: PageRequest) => Reply): Route => ({
  method: 'GET',
  path,
  answer,
});

const notFound = (): Reply => page(errorPage(MESSAGES.error.notFound), 404);

export const failure = (): Reply => page(errorPage(MESSAGES.error.text), 500);

/** @param bridgeTo code that defines `google.script.run` in pages that the script made, over that path of this server */
export function routes(laptop: Laptop, bridgeTo: (path: string) => string): readonly Route[] {
  const asset = assets();
  const timeZone = (): string => laptop.status().timeZone;
  return [
    get(/^\/$/, () => page(startPage(laptop.status()))),
    get(/^\/aset\/([\w.-]+)$/, ({ caught: [name = ''] }) => {
      const found = asset(name);
      return found ? { status: 200, ...found } : notFound();
    }),
    get(/^\/form$/, () => firstForm(laptop)),
    get(/^\/form\/([\w-]+)$/, ({ caught: [address = ''], search }) => form(laptop, address, search)),
    get(/^\/lembar$/, () => page(workbookPage(laptop.workbook().title, laptop.menus()))),
    get(/^\/peta-kelurahan$/, ({ query }) => page(localMap(laptop, query))),
    get(/^\/peta$/, ({ query, origin }) =>
      scriptPage(laptop.webPage(Object.fromEntries(query)), origin, bridgeTo('/api/panggil/web-app')),
    ),
    get(/^\/dialog\/(\d+)$/, ({ caught: [number = ''], origin, query }) => {
      const opened = laptop.dialogPage(Number(number));
      if (opened === null) return notFound();
      const person = query.get(PERSON) ?? opened.person;
      const bridge = bridgeTo(`/api/panggil/sidebar?${new URLSearchParams({ [PERSON]: person })}`);
      return scriptPage({ content: opened.content, mimeType: 'text/html' }, origin, bridge);
    }),
    get(/^\/surat$/, () => page(mailPage(laptop.mails(), null, timeZone()))),
    get(/^\/surat\/([\w-]+)$/, ({ caught: [id] }) => {
      const open = laptop.mails().find((mail) => mail.id === id);
      return open ? page(mailPage(laptop.mails(), open, timeZone())) : notFound();
    }),
    get(/^\/surat\/([\w-]+)\/isi$/, ({ caught: [id] }) => letter(laptop, id)),
    get(/^\/pemicu$/, () => page(triggersPage(laptop.status(), laptop.triggers(), laptop.failures()))),
    get(/^\/berkas$/, () => page(filesPage(laptop.files(), timeZone()))),
    get(/^\/meja-ukur$/, ({ origin }) => measuringTable(laptop, origin)),
    get(/^\/berkas\/([\w-]+)$/, ({ caught: [id] }) => download(laptop, id)),
    ...apiRoutes(laptop),
    get(/^\/(?!api\/)/, notFound),
  ];
}

function firstForm(laptop: Laptop): Reply {
  const [form] = laptop.forms();
  if (!form) return page(messagePage(MESSAGES.nav.form, html`<p>${MESSAGES.form.none}</p>`), 404);
  return {
    status: 302,
    type: 'text/plain',
    body: '',
    headers: { Location: withLocalAddresses(form.publishedUrl) },
  };
}

function form(laptop: Laptop, address: string, search: string): Reply {
  const found = laptop.formAt(address);
  return found
    ? page(formPage({ form: found, address, opened: laptop.openedWith(address, search) }))
    : notFound();
}

function localMap(laptop: Laptop, query: URLSearchParams): Html {
  const view = query.get(VIEW) === AREAS ? 'areas' : 'points';
  const address = laptop.mapAddresses()[view];
  return mapPage(view, address === null ? null : withLocalAddresses(address));
}

/**
 * A page of the script runs its own code, and may show map tiles from elsewhere; it may talk only to this server. The
 * bridge comes first, so that `google.script.run` is there for whatever follows.
 */
const SCRIPT_PAGES =
  "default-src 'self' 'unsafe-inline' data: blob:; img-src 'self' data: blob: https:; connect-src 'self'";

function scriptPage({ content, mimeType }: WebPage, origin: string, bridge: string): Reply {
  const isPage = mimeType === 'text/html';
  const body = withLocalAddresses(content, origin);
  return {
    status: 200,
    type: `${mimeType}; charset=utf-8`,
    body: isPage ? withBridge(body, bridge) : body,
    headers: { 'Content-Security-Policy': SCRIPT_PAGES },
  };
}

function withBridge(content: string, bridge: string): string {
  const script = `<script>${bridge}</script>`;
  const head = /<head[^>]*>/i.exec(content);
  if (!head) return script + content;
  const after = head.index + head[0].length;
  return content.slice(0, after) + script + content.slice(after);
}

/** A mail is shown as a mail client would: nothing in it runs, nothing is fetched from elsewhere. */
const MAILS =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

function letter(laptop: Laptop, id: string | undefined): Reply {
  const mail = laptop.mails().find((one) => one.id === id);
  if (!mail || mail.htmlBody === null) return notFound();
  const body = `<base target="_blank">${withLocalAddresses(mail.htmlBody)}`;
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body,
    headers: { 'Content-Security-Policy': MAILS },
  };
}

/** As a phone opens it from its storage, with links that lead to the form on this laptop. */
function measuringTable(laptop: Laptop, origin: string): Reply {
  const file = laptop.files().find(({ name }) => name === TABLE_FILE);
  if (!file || file.content === null)
    return page(messagePage(MESSAGES.files.heading, html`<p>${MESSAGES.files.noTable}</p>`), 404);
  return { status: 200, type: 'text/html; charset=utf-8', body: withLocalAddresses(file.content, origin) };
}

function download(laptop: Laptop, id: string | undefined): Reply {
  const file = laptop.files().find((one) => one.id === id);
  if (!file || file.content === null) return notFound();
  const name = encodeURIComponent(file.name);
  return {
    status: 200,
    type: `${file.mimeType}; charset=utf-8`,
    body: file.content,
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` },
  };
}
