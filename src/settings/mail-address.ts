/** One address, and nothing that could add another or a header. */
const ADDRESS = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+\.[^\s@,;:<>()"\\]+$/;

export const isMailAddress = (text: string): boolean => ADDRESS.test(text);
