/** A secret that nobody can guess: two random ids of 122 bits. */
export const newSecret = (): string => Utilities.getUuid() + Utilities.getUuid();
