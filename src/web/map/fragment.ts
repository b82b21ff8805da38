// Where the page keeps what the reader has chosen: in the fragment of its address, which is sent to nobody. At Google the page runs in a frame
// that cannot see the address, and asks for it.

interface GoogleAddress {
  readonly url: {
    getLocation(
      then: (location: {
        readonly hash: string;
        readonly parameter: Readonly<Record<string, string>>;
      }) => void,
    ): void;
  };
  readonly history: { replace(state: null, parameters: null, hash: string): void };
}

declare const google: { readonly script?: Partial<GoogleAddress> } | undefined;

const atGoogle = (): Partial<GoogleAddress> => (typeof google === 'undefined' ? {} : (google.script ?? {}));

export interface PageAddress {
  /** What the reader has chosen, without the `#`. */
  readonly fragment: string;
  /** The secret part of the link; `null` where it cannot be told. */
  readonly key: string | null;
}

/** So long Google is waited for: the page without a choice is better than none. */
const MOST_MS = 1_000;

/** Calls back once: at once, but at Google. */
export function readAddress(then: (address: PageAddress) => void): void {
  const { url } = atGoogle();
  if (!url) {
    const key = new URLSearchParams(location.search).get('k');
    then({ fragment: location.hash.replace(/^#/, ''), key });
    return;
  }
  let isTold = false;
  const tell = (address: PageAddress): void => {
    if (!isTold) then(address);
    isTold = true;
  };
  url.getLocation(({ hash, parameter }) => tell({ fragment: hash, key: parameter.k ?? null }));
  setTimeout(() => tell({ fragment: '', key: null }), MOST_MS);
}

export function writeFragment(fragment: string): void {
  const { history: ofGoogle } = atGoogle();
  const hash = fragment === '' ? '' : `#${fragment}`;
  if (ofGoogle) ofGoogle.replace(null, null, fragment);
  else history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
}
