import { halfText, TIMEOUT_MS, tryEveryFault } from '../support/system/every-fault';
import { STORY } from '../support/system/story';

test(
  'no fault at any call of a decision changes how it ends, once the officer has asked again',
  () => {
    const { injected, damages } = tryEveryFault(STORY, ({ kind }) => kind === 'decide', {
      halved: true,
    });
    console.info(`${injected} faults (${halfText}) in decisions`);
    expect(damages).toEqual([]);
    expect(injected).toBeGreaterThan(100);
  },
  TIMEOUT_MS,
);
