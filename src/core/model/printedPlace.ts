import type { CslItem } from './cslItem';

/** Room for each of the two numbers: together they stay below what a number holds exactly. */
const room = 1 << 24;

/** The first number of a text and one, so that 0 is none: `B716` gives 717. */
function firstNumber(text: string | undefined): number {
  const digits = text === undefined ? undefined : /\d+/.exec(text)?.[0];
  return digits === undefined ? 0 : (Number(digits.slice(0, 15)) % (room - 1)) + 1;
}

/**
 * The volume and the first page that a work is printed in, as one number; `undefined` where neither is said. Of each
 * only its first number counts, as one writes `B716` and another `716`.
 */
export function printedPlaceOf({ volume, page }: Pick<CslItem, 'volume' | 'page'>): number | undefined {
  return firstNumber(volume) * room + firstNumber(page) || undefined;
}

/** Whether the volumes of two places, or their pages, are known and differ. */
export function placesDiffer(
  one: number | undefined,
  other: number | undefined,
): { readonly volume: boolean; readonly page: boolean } {
  const [a, b] = [one ?? 0, other ?? 0];
  const volumes = [Math.floor(a / room), Math.floor(b / room)];
  const pages = [a % room, b % room];
  return { volume: areTwo(volumes), page: areTwo(pages) };
}

function areTwo([a, b]: readonly number[]): boolean {
  return a !== 0 && b !== 0 && a !== b;
}
