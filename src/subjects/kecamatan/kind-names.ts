/** Name of the kind of mail of a kecamatan, and of the job that queues it; never changed. */
export const KECAMATAN_KIND = 'kecamatan';
