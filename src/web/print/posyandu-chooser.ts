// The head of a page that prints what one posyandu needs: chosen, shown as it will be on paper, printed.
import { CARDS_PAGE } from '../../subjects/cards/page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';

/** What `siapKartu` returns. */
type Counts = readonly (readonly [posyandu: string, children: number])[];

/** One such page. */
export interface PosyanduPage<Answer> {
  /** Function of the script that answers for a posyandu. */
  readonly functionName: string;
  readonly loading: string;
  /** Sheets of paper, and what is said about them. */
  draw(answer: Answer, posyandu: string): { readonly sheets: readonly HTMLElement[]; readonly said: string };
}

const say = (text: string): void => fill(byId('message'), text);

/** Lets whoever is at the window choose a posyandu, and shows what is printed for it. */
export function startPage<Answer>(page: PosyanduPage<Answer>): void {
  say(page.loading);
  askServer<Counts>('siapKartu').then(
    (counts) => {
      say('');
      choose(page, counts);
    },
    (error) => say(failureText(error, CARDS_PAGE.failed)),
  );
}

function choose<Answer>(page: PosyanduPage<Answer>, counts: Counts): void {
  const options = counts.map(([posyandu, children]) =>
    el('option', { value: posyandu }, CARDS_PAGE.option(posyandu, children)),
  );
  const choice = el('select', {}, el('option', { value: '' }, CARDS_PAGE.pleaseChoose), ...options);
  const print = el('button', { type: 'button', class: 'main', disabled: '' }, CARDS_PAGE.print);
  print.addEventListener('click', () => window.print());
  choice.addEventListener('change', () => {
    const posyandu = choice.value;
    fill(byId('sheets'));
    print.disabled = true;
    say(posyandu === '' ? '' : page.loading);
    if (posyandu === '') return;
    askServer<Answer>(page.functionName, posyandu).then(
      (answer) => {
        if (choice.value !== posyandu) return;
        const { sheets, said } = page.draw(answer, posyandu);
        fill(byId('sheets'), ...sheets);
        print.disabled = sheets.length === 0;
        say(said);
      },
      (error) => say(failureText(error, CARDS_PAGE.failed)),
    );
  });
  fill(byId('choose'), el('label', {}, CARDS_PAGE.choose, ' ', choice), print);
}
