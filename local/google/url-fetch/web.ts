import type { World } from '../core/world';

/** What an address answers. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An address that cannot be reached at all. */
export interface WebFailure {
  readonly unreachable: true;
}

/** Answers by exact address. There is no network behind it: what is not listed is unreachable. */
type Web = Record<string, WebAnswer | WebFailure>;

const redirect = (location: string): WebAnswer => ({
  status: 302,
  headers: { Location: location },
  body: '',
});
const page = (body: string): WebAnswer => ({
  ...{ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body },
});

const PLACE = 'https://www.google.com/maps/place/7%C2%B023';

/**
 * Short links as phones make them when a place is shared: most lead to a long address with coordinates in it; some to a page
 * that asks for consent, with the long address in its `continue` parameter; some to a place known only by name; some nowhere.
 */
const INVENTED: Web = {
  'https://maps.app.goo.gl/petaKrandegan1': redirect(
    `${PLACE}'55.7%22S+109%C2%B041'48.1%22E/@-7.3988,109.6967,17z/data=!3m1!4b1!4m4!3m3!8m2!3d-7.3988056!4d109.6966944`,
  ),
  'https://maps.app.goo.gl/petaKrandegan2': redirect('https://maps.google.com/maps?q=-7.4001,109.6952&z=17'),
  'https://maps.app.goo.gl/petaPersetujuan': redirect(
    'https://consent.google.com/ml?continue=https://maps.google.com/maps?q%3D-7.3979,109.6981%26z%3D17&gl=ID&hl=id',
  ),
  'https://maps.app.goo.gl/petaTanpaTitik': redirect(
    'https://www.google.com/maps/place/Balai+Kelurahan+Krandegan/data=!4m2!3m1!1s0x2e7aa9f1:0x5c1d',
  ),
  'https://maps.app.goo.gl/petaBeruntun': redirect('https://goo.gl/maps/petaKrandegan3'),
  'https://goo.gl/maps/petaKrandegan3': redirect('https://www.google.com/maps/@-7.3994,109.6959,18z'),
  'https://maps.app.goo.gl/petaHilang': {
    ...{
      status: 404,
      headers: { 'Content-Type': 'text/html' },
      body: '<title>Dynamic Link Not Found</title>',
    },
  },
  'https://maps.app.goo.gl/petaMogok': { unreachable: true },
  'https://www.google.com/maps/@-7.3994,109.6959,18z': page('<title>Google Maps</title>'),
  'https://maps.google.com/maps?q=-7.4001,109.6952&z=17': page('<title>Google Maps</title>'),
};

/** Has an address answer something, from now on. */
export function setWebAnswer(world: World, url: string, answer: WebAnswer | WebFailure): void {
  webOf(world)[url] = answer;
}

export function webAnswer(world: World, url: string): WebAnswer | WebFailure {
  return webOf(world)[url] ?? INVENTED[url] ?? { unreachable: true };
}

const webOf = (world: World) => world.section('web', (): Web => ({}));
