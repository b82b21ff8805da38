/** The kind of an error, which says nothing of anybody; its text might quote an answer. */
export const kindOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : 'Error';
  return /^[A-Za-z]{3,40}$/.test(name) ? name : 'Error';
};
