/**
 * Addresses as Google gives them → where the same thing is on this laptop. Applied to whatever a page is about to show
 * (mails, cells, the map), so that each link leads somewhere; the query and the fragment stay as they are.
 *
 * @param origin of this server, for pages that take nothing but whole addresses for a link
 */
const ADDRESSES: readonly { readonly google: RegExp; readonly local: string }[] = [
  { google: /https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+(?:\/edit)?/g, local: '/lembar' },
  { google: /https:\/\/docs\.google\.com\/forms\/d\/e\/([\w-]+)\/viewform/g, local: '/form/$1' },
  { google: /https:\/\/docs\.google\.com\/forms\/d\/([\w-]+)\/(?:edit|viewform)/g, local: '/form/$1' },
  { google: /https:\/\/script\.google\.com\/macros\/s\/[\w-]+\/(?:exec|dev)/g, local: '/peta' },
  { google: /https:\/\/drive\.google\.com\/file\/d\/([\w-]+)(?:\/(?:view|edit))?/g, local: '/berkas/$1' },
];

export function withLocalAddresses(text: string, origin = ''): string {
  return ADDRESSES.reduce((changed, { google, local }) => changed.replace(google, origin + local), text);
}
