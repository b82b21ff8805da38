let isForgiving = false;

/**
 * A promise of a script that fails with nobody to hear it goes unnoticed at Google; in Node it would end the process that the
 * script runs in. Promises of our own keep that end: a script's come from another realm, and so are no `Promise` here.
 */
export function forgiveLostRejections(): void {
  if (isForgiving) return;
  isForgiving = true;
  process.on('unhandledRejection', (reason, promise) => {
    if (promise instanceof Promise) throw reason;
  });
}
