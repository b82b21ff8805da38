import { partText } from '../support/part';
import { TIMEOUT_MS, tryEveryFault } from '../support/system/every-fault';
import { STORY } from '../support/system/story';

test(
  'no fault at any call of what the clock runs changes how it ends',
  () => {
    const { injected, damages } = tryEveryFault(STORY, ({ kind }) => kind === 'clock', {
      inParts: true,
    });
    console.info(`${injected} faults (${partText}) in what the clock runs`);
    expect(damages).toEqual([]);
    expect(injected).toBeGreaterThan(60);
  },
  TIMEOUT_MS,
);
