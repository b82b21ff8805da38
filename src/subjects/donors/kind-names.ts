/** Names of the kinds of mails of donors, as the outbox stores them; never changed. The job that queues both has the name of the first. */
export const DONOR_KIND = 'donatur';
export const PROMISES_KIND = 'donatur-petugas';
