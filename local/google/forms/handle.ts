import { type Parameter, requireSignature } from '../core/arguments';
import type { World } from '../core/world';
import { type FormState, formState, type ItemState, itemState } from './state';
import { spendWrite } from './write-limit';

/** One form of one world: what every object that FormApp hands out looks its state up by. */
export class FormHandle {
  /** @param asItem how an item is handed out as the reference's general `Item` */
  constructor(
    readonly world: World,
    readonly formId: string,
    readonly asItem: (item: ItemHandle) => GoogleAppsScript.Forms.Item,
  ) {}

  get form(): FormState {
    return formState(this.world, this.formId);
  }
}

/** One item of a form. */
export class ItemHandle extends FormHandle {
  constructor(
    form: FormHandle,
    readonly itemId: number,
  ) {
    super(form.world, form.formId, form.asItem);
  }

  get item(): ItemState {
    return itemState(this.form, this.itemId);
  }

  get index(): number {
    return this.form.items.indexOf(this.item);
  }
}

/**
 * Setters of one class: each is one service call, and gives back the object it was called on.
 *
 * @param className as Google names it, `FormApp.TextItem`
 */
export class Setters<Self> {
  constructor(
    private readonly form: Pick<FormHandle, 'world' | 'formId'>,
    private readonly className: string,
    private readonly self: () => Self,
  ) {}

  /** @param parameters what the method takes; anything else it refuses before it is called */
  of<A extends readonly unknown[]>(
    method: string,
    parameters: readonly Parameter[],
    change: (...args: A) => void,
  ): (...args: A) => Self {
    const name = `${this.className}.${method}`;
    return (...args) => {
      requireSignature(name, args, parameters);
      const { world, formId } = this.form;
      world.call(name, () => {
        spendWrite(world, formId);
        change(...args);
      });
      return this.self();
    };
  }
}
