import PostalMime from 'postal-mime';
import { toEml } from '../../../local/google/mail/eml';
import { createMailApp, mailbox } from '../../../local/google/mail/mail-app';
import { textBlob } from '../../../local/google/utilities/blob';
import { inExecution, MORNING, newWorld } from '../worlds';

function account(options: Parameters<typeof newWorld>[0] = {}) {
  const world = newWorld(options);
  return { world, mail: createMailApp(world) };
}

const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `kader${index}@krandegan.example`).join(',');

describe('the overloads of sendEmail', () => {
  test('recipient, subject, body', () => {
    const { world, mail } = account();
    mail.sendEmail('a@desa.example', 'Hal', 'Isi');
    expect(mailbox(world)).toMatchObject([
      { to: ['a@desa.example'], subject: 'Hal', body: 'Isi', htmlBody: null, from: world.account.email },
    ]);
  });

  test('recipient, subject, body, options', () => {
    const { world, mail } = account();
    const options = { cc: 'c@desa.example', bcc: 'd@desa.example', htmlBody: '<p>Isi</p>', name: 'PetaGizi' };
    mail.sendEmail('a@desa.example, Bu "B" <b@desa.example>', 'Hal', 'Isi', options);
    expect(mailbox(world)).toMatchObject([
      {
        to: ['a@desa.example', 'b@desa.example'],
        ...{ cc: ['c@desa.example'], bcc: ['d@desa.example'], htmlBody: '<p>Isi</p>', name: 'PetaGizi' },
      },
    ]);
  });

  test('to, replyTo, subject, body', () => {
    const { world, mail } = account();
    mail.sendEmail('a@desa.example', 'r@desa.example', 'Hal', 'Isi');
    expect(mailbox(world)).toMatchObject([{ replyTo: 'r@desa.example', subject: 'Hal', body: 'Isi' }]);
  });

  test('a message', () => {
    const { world, mail } = account();
    mail.sendEmail({ to: 'a@desa.example', subject: 'Hal', body: 'Isi' });
    expect(mailbox(world)).toMatchObject([
      { to: ['a@desa.example'], subject: 'Hal', sentAt: expect.any(Number) },
    ]);
  });
});

describe('limits', () => {
  test('recipients of all three kinds count to the quota', () => {
    const { mail } = account();
    const before = mail.getRemainingDailyQuota();
    mail.sendEmail({ to: addresses(2), cc: 'c@desa.example', bcc: 'd@desa.example', subject: '', body: '' });
    expect([before, mail.getRemainingDailyQuota()]).toEqual([100, 96]);
  });

  test('with the quota gone, nothing is sent', () => {
    const { world, mail } = account();
    mail.sendEmail(addresses(50), 'Hal', 'Isi');
    mail.sendEmail(addresses(49), 'Hal', 'Isi');
    expect(() => mail.sendEmail(addresses(2), 'Hal', 'Isi')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(mailbox(world)).toHaveLength(2);
    expect(() => mail.sendEmail(addresses(1), 'Hal', 'Isi')).not.toThrow();
  });

  test.each([
    { recipients: 49, ok: true },
    { recipients: 50, ok: true },
    { recipients: 51, ok: false },
  ])('$recipients recipients in a message: $ok', ({ recipients, ok }) => {
    const send = () => account().mail.sendEmail(addresses(recipients), 'Hal', 'Isi');
    if (ok) expect(send).not.toThrow();
    else expect(send).toThrow('Limit Exceeded: Email Recipients Per Message.');
  });

  // 200 KB for consumers, 400 KB for Workspace; é takes two bytes.
  test.each([
    { kind: 'consumer', letters: 102_400, ok: true },
    { kind: 'consumer', letters: 102_401, ok: false },
    { kind: 'workspace', letters: 204_800, ok: true },
    { kind: 'workspace', letters: 204_801, ok: false },
  ] as const)('a body of $letters é from a $kind account: $ok', ({ kind, letters, ok }) => {
    const send = () => account({ kind }).mail.sendEmail('a@desa.example', 'Hal', 'é'.repeat(letters));
    if (ok) expect(send).not.toThrow();
    else expect(send).toThrow('Limit Exceeded: Email Body Size.');
  });

  test('a subject of 251 characters is too large', () => {
    const { mail } = account();
    expect(() => mail.sendEmail('a@desa.example', 's'.repeat(251), '')).toThrow(
      'Argument too large: subject',
    );
  });

  test.each(['kader', 'kader@', '@desa.example', 'kader@desa', 'a..@desa.'])('%s is invalid', (to) => {
    expect(() => account().mail.sendEmail(to, 'Hal', 'Isi')).toThrow('Invalid email: ');
  });

  test('no recipient', () => {
    const { mail } = account();
    expect(() => mail.sendEmail('', 'Hal', 'Isi')).toThrow('Failed to send email: no recipient');
    expect(() => mail.sendEmail({ subject: 'Hal' })).toThrow('Failed to send email: no recipient');
  });

  test('wrong types do not fit the signature', () => {
    const { mail } = account();
    expect(() => Reflect.apply(mail.sendEmail, mail, ['a@desa.example', 'Hal'])).toThrow(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
  });

  test('the sender is the one with whose authority the code runs', () => {
    const { world, mail } = account();
    inExecution(
      world,
      () => mail.sendEmail('a@desa.example', 'Hal', ''),
      'trigger',
      'lurah@krandegan.example',
    );
    expect(mailbox(world)).toMatchObject([{ from: 'lurah@krandegan.example' }]);
  });
});

describe('a mail as a file', () => {
  const subject = 'Gizi buruk: "Siti" 👶 RT 01';
  const body = 'Baris satu\n.\nBaris tiga é';

  async function sendAndRead(extra: object = {}) {
    const { world, mail } = account();
    const message = {
      to: 'a@desa.example',
      bcc: 'b@desa.example',
      name: 'PetaGizi, Krandegan',
      subject,
      body,
    };
    mail.sendEmail({ ...message, htmlBody: '<p>Isi <b>é</b></p>', ...extra });
    const [sent] = mailbox(world);
    if (!sent) throw new Error('nothing sent');
    const eml = await toEml(sent);
    return { sent, eml, read: await PostalMime.parse(eml) };
  }

  test('is read back by another library as it was sent', async () => {
    const { read, sent } = await sendAndRead();
    expect(read.subject).toBe(subject);
    expect(read.from).toEqual({ name: 'PetaGizi, Krandegan', address: sent.from });
    expect(read.to?.map(({ address }) => address)).toEqual(['a@desa.example']);
    expect(read.bcc?.map(({ address }) => address)).toEqual(['b@desa.example']);
    expect(read.text?.trimEnd()).toBe(body);
    expect(read.html?.trimEnd()).toBe('<p>Isi <b>é</b></p>');
    expect(Date.parse(read.date ?? '')).toBe(MORNING);
  });

  test('has its text before its HTML in one multipart/alternative', async () => {
    const { eml } = await sendAndRead();
    expect(eml).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(eml.indexOf('text/plain')).toBeLessThan(eml.indexOf('text/html'));
  });

  test('a line break in a subject begins no header', async () => {
    const { read } = await sendAndRead({ subject: 'Hal\r\nBcc: x@jauh.example' });
    expect(read.bcc?.map(({ address }) => address)).toEqual(['b@desa.example']);
  });

  test('carries attachments and inline images', async () => {
    const logo = textBlob('<svg/>', 'image/svg+xml', 'logo.svg');
    const { read } = await sendAndRead({
      attachments: [textBlob('a;b', 'text/csv', 'rekap.csv')],
      inlineImages: { logo },
      htmlBody: '<img src="cid:logo">',
    });
    const shown = read.attachments.map(({ filename, mimeType, contentId }) => [
      filename,
      mimeType,
      contentId,
    ]);
    expect(shown.sort()).toEqual([
      ['logo.svg', 'image/svg+xml', '<logo>'],
      ['rekap.csv', 'text/csv', undefined],
    ]);
  });

  test('is the same whenever it is written', async () => {
    expect((await sendAndRead()).eml).toBe((await sendAndRead()).eml);
  });
});
