import { partText } from '../support/part';
import { TIMEOUT_MS, tryEveryFault } from '../support/system/every-fault';
import { STORY } from '../support/system/story';

test(
  'no fault at any call of a decision changes how it ends, once the officer has asked again',
  () => {
    const { injected, damages } = tryEveryFault(STORY, ({ kind }) => kind === 'decide', {
      inParts: true,
    });
    console.info(`${injected} faults (${partText}) in decisions`);
    expect(damages).toEqual([]);
    expect(injected).toBeGreaterThan(15);
  },
  TIMEOUT_MS,
);
