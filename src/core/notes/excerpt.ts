import { collapseWhitespace } from '../base/text';

/** At most the first `length` characters of `text`, cut between words where there is a space, with `…` where cut. */
export function excerpt(text: string, length: number): string {
  const line = collapseWhitespace(text);
  if (line.length <= length) {
    return line;
  }
  const head = line.slice(0, length - 1);
  const space = line[length - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:]+$/, '')}…`;
}
