/** Letters and digits that no other request has. */
export const newId = (): string => {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(36)).join('-');
};
