/** What a web app answers, ready for a server to send. */
export type WebResponse =
  | {
      readonly html: string;
      readonly mimeType: 'text/html';
      readonly title: string;
      readonly metaTags: readonly { readonly name: string; readonly content: string }[];
    }
  | { readonly text: string; readonly mimeType: string };

/** Media types of ContentService's kinds (MimeType reference of ContentService). */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
};

function isHtml(value: object): value is GoogleAppsScript.HTML.HtmlOutput {
  return 'getContent' in value && 'getTitle' in value;
}

function isText(value: object): value is GoogleAppsScript.Content.TextOutput {
  return 'getContent' in value && 'getMimeType' in value;
}

/** @throws Error with the texts that Google shows for what is no page */
export function webResponse(returned: unknown): WebResponse {
  if (returned === undefined || returned === null) {
    throw new Error('The script completed but did not return anything');
  }
  if (typeof returned === 'object' && isHtml(returned)) {
    return {
      html: returned.getContent(),
      mimeType: 'text/html',
      title: returned.getTitle(),
      metaTags: returned.getMetaTags().map((tag) => ({ name: tag.getName(), content: tag.getContent() })),
    };
  }
  if (typeof returned === 'object' && isText(returned)) {
    return {
      text: returned.getContent(),
      mimeType: MEDIA_TYPES[String(returned.getMimeType())] ?? 'text/plain',
    };
  }
  throw new Error('The script completed but the returned value is not a supported return type.');
}

/** The event that `doGet` gets (guide "Web apps", request parameters). A GET has no length to tell. */
export function webRequest(parameters: Readonly<Record<string, string | readonly string[]>>) {
  const lists = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? [value] : [...value],
    ]),
  );
  // Google keeps these two names for itself.
  if ('c' in lists || 'sid' in lists) throw new Error('HTTP 405: Method Not Allowed');
  const pairs = Object.entries(lists).flatMap(([name, values]) =>
    values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return {
    queryString: pairs.join('&'),
    parameter: Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values[0] ?? ''])),
    parameters: lists,
    pathInfo: '',
    contextPath: '',
    contentLength: -1,
  };
}
