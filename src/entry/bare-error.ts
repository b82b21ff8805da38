import { kindOf } from '../kernel/error-kind';

/** Names of errors that this script throws itself, or that name a part of it: their texts say nothing of anybody. */
const OWN: readonly string[] = ['Error', 'MissingPart', 'NotForgotten', 'NotSetUp', 'ReferenceError'];

/** What in the text of an error of Google says which service it was, and quotes nothing. */
const SERVICE =
  /\b(?:API call to (?:sheets|drive|forms|gmail)\.[A-Za-z.]{3,60}|(?:(?:Spreadsheet|Mail|Gmail|Drive|Form|UrlFetch|Script)App|LockService|PropertiesService|CacheService|HtmlService|Session|Utilities|Ui|Maps|Geocoder)\.[a-z][A-Za-z]{2,40})\b/;

/**
 * What may be thrown on where Google writes down what is thrown. Texts of others' errors may quote an answer, an address or a cell: of
 * those only the kind is left, which service it was, and where in the script.
 *
 * @returns the very same error where it is one of our own
 */
export function bareError(entryPoint: string, error: unknown): Error {
  const kind = kindOf(error);
  const isError = error instanceof Error;
  if (isError && OWN.includes(error.name)) return error;
  const service = SERVICE.exec(isError ? error.message : '')?.[0];
  const bare = new Error([entryPoint, kind, service].filter((part) => part).join(': '));
  bare.name = kind;
  const frames = isError ? (error.stack ?? '').split('\n').filter((line) => /^\s+at [^"']*$/.test(line)) : [];
  bare.stack = [`${kind}: ${bare.message}`, ...frames].join('\n');
  return bare;
}
