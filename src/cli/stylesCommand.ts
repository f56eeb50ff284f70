import type { StyleName } from '../core/cite/styleSource';
import type { CliCommand } from './io';
import { parseCall } from './options';

function toLine({ id, title, format, parent }: StyleName): string {
  return [id, title, parent === undefined ? format : `as ${parent}`].join('\t');
}

/** `styles`: the CSL styles on board, or all whose id, title or field holds each of the words; journals by words only. */
export const stylesCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { json: 'flag' });
  const words = call.positionals.flatMap((text) => text.toLowerCase().split(/\s+/)).filter(Boolean);
  const all = [
    ...(await io.styles.listStyles()),
    ...(words.length > 0 ? await io.styles.listDependents() : []),
  ];
  const found = all.filter(({ id, title, fields }) => {
    const text = [id, title, ...fields].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (call.flag('json')) {
    io.out(JSON.stringify(found, undefined, 2));
  } else {
    io.out(found.map(toLine).join('\n'));
  }
  return 0;
};
