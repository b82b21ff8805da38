import { partText } from '../support/part';
import { TIMEOUT_MS, tryEveryFault } from '../support/system/every-fault';
import { STORY } from '../support/system/story';

test('the story has at least forty submissions and edits', () => {
  expect(STORY.filter(({ kind }) => kind === 'send').length).toBeGreaterThanOrEqual(40);
});

test(
  'no fault at any call of a submission or an edit changes how it ends',
  () => {
    const { injected, damages } = tryEveryFault(STORY, ({ kind }) => kind === 'send', {
      inParts: true,
    });
    console.info(`${injected} faults (${partText}) in submissions and edits`);
    expect(damages).toEqual([]);
    expect(injected).toBeGreaterThan(35);
  },
  TIMEOUT_MS,
);
