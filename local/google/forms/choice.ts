import { flag, list } from '../core/arguments';
import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { PageNavigationType } from './enums';
import { type FormHandle, ItemHandle, Setters } from './handle';
import { requireChoices } from './item-methods';
import { navigationTo } from './navigation';
import { pageBreakItem } from './page-break-item';
import type { ChoiceState, NavigationState } from './state';

type Choice = GoogleAppsScript.Forms.Choice;
type Navigation = GoogleAppsScript.Forms.PageBreakItem | GoogleAppsScript.Forms.PageNavigationType;

/** The choice behind each object that `createChoice` and `getChoices` gave out. */
const states = new WeakMap<object, ChoiceState>();

/** A call each, or none at all. */
const reading = <T>(world: World, method: string, read: () => T): T =>
  world.doubts.readingChoicesCalls ? world.call(method, read) : read();

function choiceObject(form: FormHandle, state: ChoiceState): Choice {
  const goTo = state.goTo;
  const choice = emulatePart<Choice>('FormApp.Choice', {
    getValue: () => reading(form.world, 'FormApp.Choice.getValue', () => state.value),
    getGotoPage: () =>
      reading(form.world, 'FormApp.Choice.getGotoPage', () =>
        goTo?.type === 'GO_TO_PAGE' ? pageBreakItem(new ItemHandle(form, goTo.page)) : nullAs(),
      ),
    getPageNavigationType: () =>
      reading(form.world, 'FormApp.Choice.getPageNavigationType', () =>
        goTo ? PageNavigationType[goTo.type] : nullAs(),
      ),
  });
  states.set(choice, state);
  return choice;
}

function choiceState(choice: object): ChoiceState {
  const state = states.get(choice);
  if (!state) throw new GoogleException('Invalid argument: choices');
  return state;
}

/** @param navigation a page or a kind of navigation; `true` and `false` mark quiz answers, which are not emulated */
function navigationOf(navigation: Navigation | boolean | undefined): NavigationState | null {
  return navigation === undefined || typeof navigation === 'boolean' ? null : navigationTo(navigation);
}

/** Choices with navigation cannot be mixed with choices without (FormApp reference, `createChoice`). */
function requireUniformNavigation(choices: readonly ChoiceState[]): void {
  const withNavigation = choices.filter((choice) => choice.goTo !== null).length;
  if (withNavigation > 0 && withNavigation < choices.length) {
    throw new GoogleException(
      'Cannot use choices that specify page navigation with choices that do not specify page navigation',
    );
  }
}

/** What list, multiple choice and checkbox items share. */
export function choosing<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    createChoice: (value: string, navigation?: Navigation | boolean): Choice => {
      if (typeof value !== 'string') throw signatureMismatch(`${className}.createChoice`, [value]);
      return choiceObject(handle, { value, goTo: navigationOf(navigation) });
    },
    getChoices: () =>
      reading(handle.world, `${className}.getChoices`, () =>
        handle.item.choices.map((choice) => choiceObject(handle, choice)),
      ),
    setChoices: set.of('setChoices', [list], (choices: Choice[]) => {
      const given = choices.map(choiceState);
      requireChoices(given.map((choice) => choice.value));
      requireUniformNavigation(given);
      handle.item.choices = given;
    }),
    setChoiceValues: set.of('setChoiceValues', [list], (values: string[]) => {
      requireChoices(values);
      handle.item.choices = values.map((value) => ({ value: String(value), goTo: null }));
    }),
  };
}

/** The free answer "Other". */
export function withOther<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    hasOtherOption: () => handle.item.otherOption,
    showOtherOption: set.of('showOtherOption', [flag], (enabled: boolean) => {
      handle.item.otherOption = enabled;
    }),
  };
}
