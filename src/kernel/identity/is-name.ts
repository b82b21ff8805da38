/** Whether a text may be a name at all: `0`, `12345` and `-` are none; NAN, NULL, NA and NONE are names of persons. */
export const isName = (text: string): boolean => /\p{L}/u.test(text);
