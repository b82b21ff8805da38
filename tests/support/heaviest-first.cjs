const Sequencer = require('@jest/test-sequencer').default;

/** By far the longest, the longest first: begun last, one of them would run alone at the end. */
const HEAVIEST = [
  'system/every-fault-of-clocks.test.ts',
  'server/every-page.browser.test.ts',
  'system/every-fault.test.ts',
  'system/every-fault-of-decisions.test.ts',
  'system/story/half-year.test.ts',
  'system/attacks/unknown-senders-and-mail.test.ts',
  'system/at-once.test.ts',
  'system/vandalism.test.ts',
  'system/foreign-rooms.test.ts',
  'system/attacks/refused-answers.test.ts',
  'system/convergence.test.ts',
  'system/short-quota.test.ts',
  'system/attacks/erased-everywhere.test.ts',
];

const rank = ({ path }) => {
  const at = HEAVIEST.findIndex((end) => path.replaceAll('\\', '/').endsWith(`tests/${end}`));
  return at === -1 ? HEAVIEST.length : at;
};

/** As Jest itself orders them, but for the heaviest: of these it knows nothing in a fresh clone, and goes by the size of the file. */
module.exports = class HeaviestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
