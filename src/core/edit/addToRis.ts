import { lineEndOf } from '../base/text';
import { writeRis } from '../export/risWriter';
import type { AdditionWriter } from './additionWriter';

/** Appends records to a RIS text, in its line ends; a new one has CRLF, as RIS asks for. */
export const addToRis: AdditionWriter = (text, papers, { facts }) => {
  const eol = text.trim() === '' ? '\r\n' : lineEndOf(text);
  const hasAbstracts = facts === 'all' || /^(?:AB|N2) {2}-/m.test(text);
  const records = writeRis(
    papers.map((paper) => ({
      ...paper,
      item: hasAbstracts ? paper.item : { ...paper.item, abstract: undefined },
      extras: facts === 'all' ? paper.extras : usualExtras(paper.extras, /^KW {2}-/m.test(text)),
    })),
  );
  const have = text.slice(text.trimEnd().length).split(eol).length - 1;
  const gap = text.trim() === '' ? '' : eol.repeat(Math.max(0, 2 - have));
  const at = text.length;
  return { edit: { span: { start: at, end: at }, newText: gap + records.replace(/\r\n/g, eol) } };
};

type Extras = Parameters<typeof writeRis>[0][number]['extras'];

function usualExtras({ arxiv, entryType, keywords }: Extras, hasKeywords: boolean): Extras {
  return {
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(entryType === undefined ? {} : { entryType }),
    ...(hasKeywords && keywords ? { keywords } : {}),
  };
}
