// What the script and the page with the map's links say to each other.

/** Somebody of `Penerima`, as the page shows it. */
export interface LinkedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly view: 'points' | 'areas';
  /** Posyandu to which the view of points is confined; `null` for all. */
  readonly posyandu: readonly string[] | null;
  /** Whether the links of the person open the map. */
  readonly open: boolean;
}

export interface LinkedPeople {
  readonly people: readonly LinkedPerson[];
  /** Whether links that are made out to nobody may still be about. */
  readonly oldLinks: boolean;
  /** Whether the map has an address at all. */
  readonly published: boolean;
}

/** A link that was made out to somebody. */
export interface MadeLink {
  readonly url: string;
  /** Last day on which it opens, `YYYY-MM-DD`. */
  readonly until: string;
}

/** What the page sends to revoke the links that are made out to nobody. */
export const OLD_LINKS = 'lama';
