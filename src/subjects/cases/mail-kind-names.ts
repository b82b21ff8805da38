/** Kinds of mails about plans. Stored in the outbox; never changed. */
export const RTL_KINDS = { due: 'rtl', late: 'rtl-terlambat' } as const;
