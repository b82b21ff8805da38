/** Name of the kind of mail that asks for what is not typed, and of the job that queues it; never changed. */
export const SUPPORT_KIND = 'data-pendukung';
