import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Html } from './html';

export interface PageRequest {
  readonly path: string;
  /** Of this server, as the browser has it: `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** What the pattern's groups caught. */
  readonly caught: readonly string[];
  readonly query: URLSearchParams;
  /** Everything after the question mark, as it was sent. */
  readonly search: string;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  answer(request: PageRequest): Reply;
}

/** Our own pages load nothing from elsewhere and run no script that stands in the page. */
const OWN_PAGES_ONLY =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";

export const page = (body: Html, status = 200): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>${body.markup}`,
  headers: { 'Content-Security-Policy': OWN_PAGES_ONLY },
});

export const json = (body: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

const plain = (status: number, body: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body });

/** No answer sheet comes near this; the limit keeps a runaway page from filling the memory. */
const MAX_BODY_BYTES = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new RangeError('request body too large');
    chunks.push(chunk);
  }
  return size === 0 ? null : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/**
 * Only pages that this server gave out may talk to it: another site open in the same browser must not read children's
 * data (by rebinding a name to 127.0.0.1) or submit anything.
 */
export function isFromOwnPage(headers: IncomingMessage['headers']): boolean {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
}

async function reply(routes: readonly Route[], request: IncomingMessage): Promise<Reply> {
  if (!isFromOwnPage(request.headers)) return plain(403, 'Forbidden');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const route of routes) {
    const caught = route.method === method ? route.path.exec(url.pathname) : null;
    if (!caught) continue;
    const body = route.method === 'POST' ? await bodyOf(request) : null;
    const rest = caught.slice(1).map((part) => decodeURIComponent(part ?? ''));
    return route.answer({
      path: url.pathname,
      origin: `http://${request.headers.host}`,
      caught: rest,
      query: url.searchParams,
      search: url.search.slice(1),
      body,
    });
  }
  return plain(404, 'Not found');
}

/** Only our own pages may show a page in a frame: nobody is led to press what another site has laid over. */
const FRAMED_BY_OWN = "frame-ancestors 'self'";

function send(response: ServerResponse, { status, type, body, headers = {} }: Reply): void {
  const { 'Content-Security-Policy': policy, ...others } = headers;
  response.writeHead(status, {
    'Content-Security-Policy': policy ? `${policy}; ${FRAMED_BY_OWN}` : FRAMED_BY_OWN,
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...others,
  });
  response.end(body);
}

/** @param describe what a broken page says; the error itself goes to the terminal */
export function serverOf(routes: readonly Route[], describe: (error: unknown) => Reply): Server {
  return createServer((request, response) => {
    reply(routes, request)
      .catch((error: unknown) => {
        console.error(error);
        return describe(error);
      })
      .then((answer) => send(response, answer))
      .catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
  });
}
