/** What may come next in an object or array: the first or a further entry, a colon, a value, or a comma or the end. */
export interface Frame {
  readonly isObject: boolean;
  next: 'first' | 'entry' | 'colon' | 'value' | 'comma';
}

/** An object or array of which nothing was read yet. */
export function newFrame(isObject: boolean): Frame {
  return { isObject, next: 'first' };
}

/** Whether a value may stand here. */
export function expectsValue({ isObject, next }: Frame): boolean {
  return isObject ? next === 'value' : next === 'first' || next === 'entry';
}
