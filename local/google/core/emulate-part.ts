import { emulate } from './emulate';

/**
 * An object of Google's of which a part is emulated: the compiler holds that part to Google's own declaration, and the rest
 * throws its name on use, so that the whole may be handed out under Google's type.
 */
export function emulatePart<Full extends object>(name: string, part: Partial<Full>): Full {
  return emulate(name, part) as Full;
}

/** Google's declarations promise an object in places where Google returns `null`: this is that `null`. */
export function nullAs<T>(): T {
  const nothing: unknown = null;
  return nothing as T;
}
