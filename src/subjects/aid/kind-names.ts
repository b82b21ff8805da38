/** Name of the kind of mail about portions that were recorded twice, as the outbox stores it; never changed. */
export const DOUBLE_KIND = 'bantuan-ganda';
