import { errorCode, startMessage } from './score/words';

/** Ends a command whose result nobody takes: in silence where the reader has seen enough (`| head`), else with what is wrong. */
export function endWhereUnwritable(): void {
  process.stdout.on('error', (error) => {
    const reason = errorCode(error);
    if (reason === 'EPIPE') process.exit(0);
    process.stderr.write(`${startMessage({ code: 'unwritable', reason })}\n`);
    process.exit(1);
  });
  process.stderr.on('error', () => process.exit(1));
}
