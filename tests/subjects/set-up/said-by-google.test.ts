import { saidByGoogle } from '../../../src/subjects/set-up/said-by-google';

test('what Google says is passed on as it is', () => {
  expect(saidByGoogle(new Error('Service Forms failed while accessing document.'))).toBe(
    'Error: Service Forms failed while accessing document.',
  );
});

test.each(['3273010112240001', '3273|0101|1224|0001', '32730lO112240001'])(
  'a number that it quotes is not, as %s',
  (number) =>
    expect(saidByGoogle(new Error(`Invalid choice: Rara (${number})`))).toBe(
      'Error: Invalid choice: Rara (••••••••••••••••)',
    ),
);

test('no more than its first words are, and no half of a number at their end', () => {
  const said = saidByGoogle(new Error(`${'x'.repeat(185)} 3273010112240001 ${'y'.repeat(5000)}`));
  expect(said).toHaveLength(200);
  expect(said).not.toMatch(/\d/);
});

test('no symbol is cut in two', () => expect(saidByGoogle('🙂'.repeat(300))).toBe('🙂'.repeat(200)));
