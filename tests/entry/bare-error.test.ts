import { bareError } from '../../src/entry/bare-error';

class Exception extends Error {
  override readonly name = 'Exception';
}

class GoogleJsonResponseException extends Error {
  override readonly name = 'GoogleJsonResponseException';
}

const parsed = (): unknown => {
  try {
    return JSON.parse('Zulkarnaen Xavier');
  } catch (error) {
    return error;
  }
};

test.each([
  {
    title: 'a service that quotes what it was given',
    error: new Exception('Invalid argument: Zulkarnaen Xavier'),
    text: 'kirim: Exception',
  },
  {
    title: 'a service that says who it is',
    error: new Exception('You do not have permission to call MailApp.sendEmail for Zulkarnaen'),
    text: 'kirim: Exception: MailApp.sendEmail',
  },
  {
    title: 'an advanced service',
    error: new GoogleJsonResponseException(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid value Zulkarnaen',
    ),
    text: 'kirim: GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate',
  },
  { title: 'a text that is no JSON', error: parsed(), text: 'kirim: SyntaxError' },
  { title: 'something that is no error', error: 'Zulkarnaen', text: 'kirim: Error' },
])('of $title the kind is left', ({ error, text }) => {
  const bare = bareError('kirim', error);
  expect(bare.message).toBe(text);
  expect(`${bare.stack} ${String(bare)}`).not.toMatch(/Zulkarnaen|Xavier/);
});

test('it says where in the script', () => {
  expect(bareError('kirim', new Exception('x')).stack).toContain('bare-error.test');
});

test('an error of our own is thrown on as it is', () => {
  const own = new Error('Pilih Siapkan dulu.');
  expect(bareError('kirim', own)).toBe(own);
});
