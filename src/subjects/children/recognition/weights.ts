// Fellegi and Sunter (1969): every field on which two descriptions agree or differ adds log2(m / u), where m is how often that happens
// with one child and u how often with two children who come to be compared. The figures are estimates for a kelurahan of some
// thousand children, rounded; the pairs of tests/subjects/children/pairs show what comes of them.

/** Points for how near the names of the children are. */
export const NAME = {
  same: 6, // by one word: the commonest names are borne by 3 of 100, most by far fewer
  shortened: 5, // one of twenty entries leaves a last word out
  near: 1, // a slip in 2 of 100 entries, and twins are named so
  shared: -3, // the same first name, other last names: seldom one child
  other: -14, // a child is hardly ever given two names, so nothing else makes up for it
  bothUnnamed: 4, // Bayi Ny. Siti, twice
  unnamed: 0, // says nothing of the name given later
  missing: 0,
} as const;

/**
 * Instead of {@link NAME.other} where birth date, sex and mother or card are one: a nickname, or the mother's name typed for the
 * child, are as frequent as twins of one sex. With twelve points from the rest it is enough to ask, never to join.
 */
export const ALL_BUT_NAME = -3;

/** The more words are alike, the rarer by chance: two words by 1 of 300. Three count for as much as more. */
export const SECOND_WORD = 3;
export const WORDS_AT_MOST = 3;
/** Taken off where Putri, Aisyah and the like are all that is alike: borne by up to one of ten. */
export const COMMON_WORD = 3;
/** Muhammad, Siti: borne by one of five to seven. */
export const PREFIX = 1;

export const BIRTH_DATE = {
  exact: 11, // 1 of 1,826 days
  swapped: 5, // 1 of 100 entries; by chance 1 of 2,000
  digit: 0, // 1 or 2 of 100 entries, and by chance as many other dates
  other: -6, // guessed dates are rare
  missing: 0,
} as const;

export const SEX = {
  same: 1, // one of two
  differs: -7, // wrong in 1 of 200 entries
  missing: 0,
} as const;

/** Mother's name; the father's on lists with one column for a parent. */
export const MOTHER = {
  same: 6, // by one word: as with children
  shortened: 5,
  near: 4, // a slip; no twins to think of
  shared: 0,
  other: -4, // 2 or 3 of 100: a grandmother brought the child, or the mother is known by another name
  missing: 0,
} as const;

export const FAMILY_CARD = {
  same: 7, // by siblings and cousins of one house too
  digit: 5,
  differs: -2, // a new card after a move or a birth: 3 of 100
  missing: 0,
} as const;

export const AREA = {
  same: 3, // 1 of 40 RT, but neighbours are compared more often
  rw: 1,
  differs: -1.5, // moved, or mistyped: 5 to 10 of 100
  missing: 0,
} as const;

export const PHONE = {
  same: 5, // of the house, not the child
  differs: -0.5, // prepaid numbers change
  missing: 0,
} as const;

/** Siblings share all of mother, card, RT and phone: together they count no more than one rare name. */
export const FAMILY_AT_MOST = 13;

export const BIRTH_ORDER = {
  same: 0.5,
  differs: -2, // counted with or without those who died: 4 of 100
  missing: 0,
} as const;

/** As told: of the same child by the same book. */
export const BIRTH_WEIGHT = {
  same: 0.5, // to a tenth of a kilogram, by one of ten
  differs: -2, // one of twenty entries, from memory; twins nearly always
  missing: 0,
} as const;

/** On a day on which both were measured. */
export const MEASURED = {
  same: 0,
  differs: -2, // weight or length: measured twice, or typed wrong the second time; twins nearly always
  bothDiffer: -4,
  missing: 0,
} as const;

/** By how much two weights may differ and be one that was rounded. */
export const ONE_WEIGHT_KG = 0.05;
/** By how much two lengths may differ and be of one child on one board. */
export const ONE_LENGTH_CM = 1;

/** Of numbers that are not the same: that was looked at before. */
export const NIK = {
  digit: 6, // one digit other than the last, or two neighbours swapped
  differs: -4, // 3 of 100 numbers are wrong or made up
  serial: -4, // all but the end: numbers given to twins one after the other
  missing: 0,
} as const;

/**
 * From this many points on two descriptions are of one child: name and birth date exact, and a mother of one common word, make 24; with
 * the date mistyped it takes two-word names and the family's RT or card.
 */
export const SAME_FROM = 18.5;
/** From this many on somebody is asked: half of what speaks for one child is enough to doubt that there are two. */
export const ASK_FROM = 12;
