import { blobSource, list, record, requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { spend } from '../core/quotas';
import type { World } from '../core/world';
import { type GoogleBlob, textBlob } from '../utilities/blob';
import { encodingOf } from '../utilities/bytes';
import { type WebAnswer, webAnswer } from './web';

type HttpResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;
type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
type GoogleUrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;

/** Quotas page, "URL Fetch" rows; the number of redirects that are followed is not published. */
export const URL_FETCH_LIMITS = {
  urlLength: 2 * 1024,
  headers: 100,
  headerLength: 8 * 1024,
  payload: 50 * 1024 * 1024,
  redirects: 20,
} as const;

/** What the option `method` takes (reference of `fetch`). */
const METHODS = ['delete', 'get', 'patch', 'post', 'put'];

class UrlFetchApp implements Pick<GoogleUrlFetchApp, 'fetch' | 'fetchAll'> {
  constructor(private readonly world: World) {}

  fetch(...args: [url: string, params?: Options]): HttpResponse {
    requireSignature('UrlFetchApp.fetch', args, [text], [text, record]);
    const [url, options = {}] = args;
    return this.world.call('UrlFetchApp.fetch', () => this.request(String(url), options));
  }

  /** Each request counts. */
  fetchAll(requests: (GoogleAppsScript.URL_Fetch.URLFetchRequest | string)[]): HttpResponse[] {
    requireSignature('UrlFetchApp.fetchAll', [requests], [list]);
    return this.world.call('UrlFetchApp.fetchAll', () =>
      requests.map((request) =>
        typeof request === 'string' ? this.request(request, {}) : this.request(request.url, request),
      ),
    );
  }

  private request(url: string, options: Options): HttpResponse {
    checkLimits(url, options);
    requireGet(options);
    spend(this.world, 'url fetches');
    const answer = this.follow(url, options.followRedirects === false ? 0 : URL_FETCH_LIMITS.redirects);
    if (answer.status >= 400 && !options.muteHttpExceptions) throw failure(url, answer);
    return responseOf(answer);
  }

  private follow(url: string, redirects: number): WebAnswer {
    const answer = webAnswer(this.world, url);
    if ('unreachable' in answer) throw new GoogleException(`Address unavailable: ${url}`);
    const location = answer.headers.Location;
    if (answer.status < 300 || answer.status >= 400 || location === undefined || redirects === 0)
      return answer;
    return this.follow(location, redirects - 1);
  }
}

function checkLimits(url: string, { headers = {}, payload }: Options): void {
  if (!/^https?:\/\/[^\s/]+/i.test(url)) throw new GoogleException(`Invalid argument: ${url}`);
  if (url.length > URL_FETCH_LIMITS.urlLength)
    throw new GoogleException('Limit Exceeded: URLFetch URL Length.');
  const sizes = Object.entries(headers).map(([name, value]) => name.length + value.length);
  if (sizes.length > URL_FETCH_LIMITS.headers || sizes.some((size) => size > URL_FETCH_LIMITS.headerLength)) {
    throw new GoogleException('Limit Exceeded: URLFetch Header Size.');
  }
  if (sizeOf(payload) > URL_FETCH_LIMITS.payload)
    throw new GoogleException('Limit Exceeded: URLFetch POST Size.');
}

function sizeOf(payload: Options['payload']): number {
  if (payload === undefined || payload === null) return 0;
  if (typeof payload === 'string') return Buffer.byteLength(payload);
  if (Array.isArray(payload)) return payload.length;
  if (blobSource(payload)) return payload.getBlob().getBytes().length;
  return Object.entries(payload).reduce(
    (sum, [key, value]) => sum + key.length + String(value).length + 2,
    0,
  );
}

/** The addresses that are known here only answer to being read. A payload makes a POST of what names no method. */
function requireGet({ method, payload }: Options): void {
  const chosen = String(method ?? (payload === undefined ? 'get' : 'post')).toLowerCase();
  if (!METHODS.includes(chosen)) throw new GoogleException('Invalid argument: method');
  if (chosen !== 'get') throw new TypeError(`UrlFetchApp.fetch with method ${chosen} is not emulated`);
}

function failure(url: string, { status, body }: WebAnswer): GoogleException {
  const host = /^https?:\/\/[^/]+/.exec(url)?.[0] ?? url;
  return new GoogleException(
    `Request failed for ${host} returned code ${status}. Truncated server response: ${body.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
  );
}

function responseOf({ status, headers, body }: WebAnswer): HttpResponse {
  const blob = (): GoogleBlob => textBlob(body, headers['Content-Type']?.split(';')[0] ?? 'text/plain');
  return emulatePart<HttpResponse & { toString(): string }>('UrlFetchApp.HTTPResponse', {
    getResponseCode: () => status,
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
    toString: () => body,
    getContentText: (charset?: string) => Buffer.from(body).toString(encodingOf(charset ?? 'UTF-8')),
    getContent: () => blob().getBytes(),
    getBlob: blob,
    getAs: (contentType: string) => blob().getAs(contentType),
  });
}

export function createUrlFetchApp(world: World): UrlFetchApp {
  return emulate('UrlFetchApp', new UrlFetchApp(world));
}
