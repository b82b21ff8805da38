// The page with the personal links of kader: a slip for each, to be printed, passed on or revoked.
import { PERSONAL_LINKS_PAGE as TEXTS } from '../../subjects/personal-links/page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { type Slip, sheetsOf } from './slip-view';

/** What `siapTautanKader` returns. */
interface ShownSlips {
  readonly slips: readonly Slip[];
  readonly mayRevoke: boolean;
  readonly owner: string | null;
}

const say = (text: string): void => fill(byId('message'), text);

function show({ slips, mayRevoke, owner }: ShownSlips): void {
  const replace = (old: Slip, renewed: Slip): void => {
    show({ slips: slips.map((slip) => (isSame(slip, old) ? renewed : slip)), mayRevoke, owner });
    say(TEXTS.revoked(renewed.name));
  };
  const revoke = (slip: Slip): void => {
    askServer<Slip | null>('cabutKodeKader', {
      role: slip.role,
      name: slip.name,
      email: slip.email,
      series: slip.series,
    }).then(
      (renewed) => (renewed === null ? say(TEXTS.gone) : replace(slip, renewed)),
      (error) => say(failureText(error, TEXTS.failed)),
    );
  };
  const sheets = sheetsOf(slips, mayRevoke ? { revoke } : { refused: () => say(TEXTS.ownerOnly(owner)) });
  fill(byId('sheets'), ...sheets);
  const print = el('button', { type: 'button', class: 'main' }, TEXTS.print);
  print.addEventListener('click', () => window.print());
  fill(byId('choose'), slips.length === 0 ? null : print);
  say(said(slips));
}

function said(slips: readonly Slip[]): string {
  if (slips.length === 0) return TEXTS.noKader;
  const coded = slips.filter(({ code }) => code !== null);
  const unclear = slips.flatMap(({ code, name }) => (code === null ? [name] : []));
  const made = coded.some(({ url }) => url === null) ? TEXTS.notInForm : TEXTS.made(coded.length);
  return unclear.length === 0 ? made : `${made} ${TEXTS.namesakes([...new Set(unclear)])}`;
}

/** Rows that say the same name and address have one code. */
const isSame = (a: Slip, b: Slip): boolean => a.code !== null && a.code === b.code;

say(TEXTS.loading);
askServer<ShownSlips>('siapTautanKader').then(show, (error) => say(failureText(error, TEXTS.failed)));
