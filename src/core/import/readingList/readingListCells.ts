import { inlineParts } from './markdownInline';
import type { ListBlock } from './readingListBlocks';
import { isLabel, isPaperAddress } from './readingListLinks';

/** Where one paper of a cell ends and the next begins. */
const between = /<br\s?\/?>|[;；](?=\s{0,3}(?:\[|<a\s))/i;

function isLinkedPaper(text: string): boolean {
  return inlineParts(text).some(
    ({ url, text }) => url !== undefined && isPaperAddress(url) && !isLabel(text),
  );
}

/** The papers of a cell that holds several, each with a link that stands on its title; else the cell. */
function papersOfCell(cell: string): readonly string[] {
  const pieces = between.test(cell) ? cell.split(between).filter((piece) => piece.trim() !== '') : [cell];
  return pieces.length > 1 && pieces.every(isLinkedPaper) ? pieces : [cell];
}

/** A row with several papers in its only such cell as a row for each; any other block as it is. */
export function rowsOfBlock(block: ListBlock): readonly ListBlock[] {
  const cells = block.headers ? block.lines.map(papersOfCell) : [];
  const several = cells.filter((pieces) => pieces.length > 1);
  const at = cells.findIndex((pieces) => pieces.length > 1);
  return several.length === 1
    ? (cells[at] ?? []).map((piece) => ({
        ...block,
        lines: block.lines.map((line, i) => (i === at ? piece : line)),
      }))
    : [block];
}
