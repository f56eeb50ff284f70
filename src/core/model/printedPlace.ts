/** Room for each of the two numbers: together they stay below what a number holds exactly. */
const room = 1 << 24;

/** Numbers of more digits are cut there: what comes out stays exact. */
const mostDigits = 15;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The first number of a text and one, so that 0 is none: `e716` gives 717. Asked of each entry, so digit by digit. */
function firstNumber(text: string | undefined): number {
  if (text === undefined) {
    return 0;
  }
  let at = 0;
  while (at < text.length && !isDigit(text.charCodeAt(at))) {
    at++;
  }
  const end = Math.min(text.length, at + mostDigits);
  let number = at < end ? 0 : -1;
  for (; at < end && isDigit(text.charCodeAt(at)); at++) {
    number = number * 10 + text.charCodeAt(at) - 48;
  }
  return number < 0 ? 0 : (number % (room - 1)) + 1;
}

/** Volumes of journals have few digits: four are a year, or the number in a series, as in `9351 LNCS`. */
const plainVolume = /^\s{0,8}0{0,3}\d{1,3}\s{0,8}$/;

/** The number of a volume and one; 0 also where it is no plain number, as `abs/1910.10683` and `2017-December` are none. */
function volumeNumber(volume: string | undefined): number {
  return volume !== undefined && plainVolume.test(volume) ? firstNumber(volume) : 0;
}

/**
 * The volume and the first page that a work is printed in, as one number; `undefined` where neither is said. Volumes
 * that people may write in another way are as good as none. Of a page only its first number counts.
 */
export function printedPlaceOf(volume: string | undefined, page: string | undefined): number | undefined {
  return volumeNumber(volume) * room + firstNumber(page) || undefined;
}

/** Whether two places have volume and page, and the same ones. */
export function isSamePlace(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one === other && one > room && one % room !== 0;
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
