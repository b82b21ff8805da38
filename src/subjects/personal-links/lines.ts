// Keys of the room's lines of `Beranda`.

/** How senders are known. */
export const SENDER_LINE = 'senders';
/** How many rows of `Kader` cannot be told apart. */
export const NAMESAKE_LINE = 'namesakes';
/** Who was given a right last. */
export const NEW_RIGHTS_LINE = 'newRights';
