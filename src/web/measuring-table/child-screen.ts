// Whom the measures are of: by the card, a code, or neither. The file knows nobody, so sex and birth date are asked of whoever brings the child.
import { parseIsoDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import { readScanned } from '../../subjects/measuring-table/filled-form';
import { TABLE_PAGE } from '../../subjects/measuring-table/page-words';
import { el, fill } from '../dom';
import { button, choiceField, type Field, lineField, listField, screenHeading } from './fields';
import { type Camera, codeInPhoto, mayHaveCamera, openCamera } from './scan';
import type { ChildKind, Table } from './table-state';

const TEXTS = TABLE_PAGE.child;
const KINDS: readonly ChildKind[] = ['card', 'known', 'new'];

export function childScreen(table: Table): readonly HTMLElement[] {
  const { data, draft } = table;
  const code = lineField(
    { label: TEXTS.code, hint: TEXTS.codeHint },
    { type: 'text', autocapitalize: 'characters', spellcheck: 'false', maxlength: '12' },
    draft.code,
    (typed) => {
      draft.code = typed;
      code.problem(null);
    },
  );
  const posyandu = posyanduField(table);
  const said = el('p', { class: 'said', role: 'status' });
  const scan = el(
    'div',
    { class: 'scan' },
    mayHaveCamera() ? cameraButton(said) : null,
    photoButton(table, said, code),
    said,
    code.element,
  );
  const showScan = (): void => {
    scan.hidden = draft.kind !== 'card';
  };
  showScan();
  const kind = choiceField(
    { label: TEXTS.kind },
    KINDS.map((one) => [one, TEXTS.kinds[one]] as const),
    draft.kind,
    (chosen) => {
      draft.kind = chosen;
      showScan();
    },
  );
  const sex = choiceField(
    { label: TEXTS.sex },
    [
      ['male', TEXTS.boy],
      ['female', TEXTS.girl],
    ] as const,
    draft.sex,
    (chosen) => {
      draft.sex = chosen;
      sex.problem(null);
    },
  );
  const birth = lineField(
    { label: TEXTS.birth, hint: TEXTS.birthHint },
    { type: 'date', max: table.today() },
    draft.birthDate,
    (typed) => {
      draft.birthDate = typed;
      birth.problem(null);
    },
  );
  const next = button(TEXTS.next, 'main', () => {
    const wrong = problemsOf(table, birth.input);
    for (const [field, text] of [
      [code, wrong.code],
      [posyandu, wrong.posyandu],
      [sex, wrong.sex],
      [birth, wrong.birth],
    ] as const)
      field.problem(text);
    const first = (
      [
        [wrong.code, code],
        [wrong.posyandu, posyandu],
        [wrong.sex, sex],
        [wrong.birth, birth],
      ] as const
    ).find(([text]) => text !== null);
    if (first) {
      first[1].focus();
      return;
    }
    table.go({ name: 'measures' });
  });
  return [
    screenHeading(TEXTS.heading),
    kind.element,
    scan,
    posyandu.element,
    sex.element,
    birth.element,
    next,
  ];

  function posyanduField({ data: { posyandu: names } }: Table): Field {
    const [only, ...more] = names;
    if (only !== undefined && more.length === 0) draft.posyandu = only;
    const field = listField(
      { label: TEXTS.posyandu },
      [['', TEXTS.choosePosyandu], ...names.map((name) => [name, name] as const)],
      draft.posyandu,
      (chosen) => {
        draft.posyandu = chosen;
        field.problem(null);
      },
    );
    field.element.hidden = more.length === 0;
    return field;
  }

  function cameraButton(status: HTMLElement): HTMLElement {
    const place = el('div', {});
    const open = button(TEXTS.camera, 'plain', () => {
      fill(status, TEXTS.aim);
      openCamera().then(
        (camera) => show(camera),
        () => {
          // Once refused to a file, it stays so until that is changed in the browser.
          open.hidden = true;
          fill(status, TEXTS.noCamera);
        },
      );
    });
    function show(camera: Camera): void {
      const stop = button(TEXTS.stopCamera, 'plain', () => {
        camera.stop();
        fill(place, open);
        fill(status);
      });
      camera.video.setAttribute('aria-label', TEXTS.aim);
      fill(place, camera.video, stop);
      camera.seen.then((text) => {
        if (text === null) return;
        fill(place, open);
        fill(status, taken(table, text, code));
      });
      table.leaving.push(camera.stop);
    }
    fill(place, open);
    return place;
  }

  function photoButton(of: Table, status: HTMLElement, field: typeof code): HTMLElement {
    const input = el('input', { type: 'file', accept: 'image/*', capture: 'environment', id: 'photo' });
    input.addEventListener('change', () => {
      const [photo] = input.files ?? [];
      if (!photo) return;
      fill(status, TEXTS.looking);
      codeInPhoto(photo)
        .then((text) => fill(status, taken(of, text, field)))
        .catch(() => fill(status, TEXTS.noPhoto))
        .then(() => {
          // The same photo may be chosen again.
          input.value = '';
        });
    });
    return el('div', { class: 'photo' }, input, el('label', { class: 'button', for: 'photo' }, TEXTS.photo));
  }

  function taken(of: Table, text: string | null, field: typeof code): string {
    if (text === null) return TEXTS.noCode;
    const scanned = readScanned(text, data);
    if (scanned.kind === 'other-form') return TEXTS.otherForm;
    if (scanned.kind === 'no-card') return TEXTS.noCard;
    const { card } = scanned;
    of.draft.code = card.code;
    of.draft.key = card.key === null ? null : { of: card.code, key: card.key };
    field.input.value = card.code;
    field.problem(null);
    if (card.posyandu !== null) {
      of.draft.posyandu = card.posyandu;
      const select = posyandu.element.querySelector('select');
      if (select) select.value = card.posyandu;
    }
    return TEXTS.scanned(card.code);
  }
}

interface Wrong {
  readonly code: string | null;
  readonly posyandu: string | null;
  readonly sex: string | null;
  readonly birth: string | null;
}

function problemsOf({ draft }: Table, birth: HTMLInputElement): Wrong {
  const typed = draft.code.trim();
  const code = typed === '' ? TEXTS.codeMissing : parseCode(typed) === null ? TEXTS.codeWrong : null;
  // A browser that half of a day was typed into gives nothing, and says so.
  const isHalf = draft.birthDate === '' && birth.validity.badInput;
  const isWrong = draft.birthDate !== '' && parseIsoDate(draft.birthDate) === null;
  return {
    code: draft.kind === 'card' ? code : null,
    posyandu: draft.posyandu === '' ? TEXTS.posyanduMissing : null,
    sex: draft.sex === null ? TEXTS.sexMissing : null,
    birth: isHalf || isWrong ? TEXTS.birthWrong : null,
  };
}
