/** A script that takes away functions and patterns that Chrome 58 has not; to be run before those of a page. */
export const AS_OLD = `
  for (const [of, names] of [
    [Array.prototype, ['flatMap', 'flat', 'at', 'findLast']],
    [String.prototype, ['replaceAll', 'matchAll', 'trimEnd', 'trimStart', 'at']],
    [Object, ['fromEntries']],
    [Promise.prototype, ['finally']],
    [Element.prototype, ['replaceChildren']],
  ]) for (const name of names) delete of[name];
  delete window.structuredClone;
  const Plain = RegExp;
  window.RegExp = new Proxy(Plain, { construct(target, [pattern, flags]) {
    if (/\\\\p\\{|\\(\\?<[=!a-zA-Z]/.test(String(pattern)) || /[sdv]/.test(flags || '')) throw new SyntaxError('Invalid regular expression');
    return new target(pattern, flags);
  } });`;
