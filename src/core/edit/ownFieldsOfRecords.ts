import { escapeLatexProse } from '../export/latexEscape';
import { createUnsaidFormats } from '../import/otherImporters';
import type { ReadFacts } from '../import/unsaid';
import { isPlaceOfFile } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import { withoutMarkup } from '../model/paper';
import type { Paper } from '../model/paper';
import { ownFieldOfEndnote, ownFieldOfRisTag } from '../model/risOwnFields';
import { isBalanced, isNeverRead } from './ownFieldsOfBibtex';
import { isKeyOf } from './sourceEntries';

type Owner = Pick<Paper, 'key' | 'extras' | 'item'>;

/** The own fields of the record between two offsets, if it is the paper's. */
export type RecordReader = (start: number, end: number, paper: Owner) => readonly OwnField[];

/** A column's header as the name of a field: `My rating` as `my-rating`. */
function ownFieldOfColumn(header: string): string {
  const name = header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  if (name === 'file-attachments') {
    return 'file';
  }
  const isFree = /^[a-z]/.test(name) && !/^(?:ris|endnote)-/.test(name) && isNeverRead(name);
  return isFree ? name : `column-${name}`.replace(/-$/, '');
}

const nameOf = { ris: ownFieldOfRisTag, endnote: ownFieldOfEndnote, table: ownFieldOfColumn };

/** Endings of files that may hold records with own fields. */
export const endingsWithOwnFields = /\.(?:ris|refman|cgi|ovd|enw|end|refer|xml|endx|csv|tsv|tab|txt)$/i;

/** Whether a record is the paper's: by its key, where it has one, else by its title or DOI. */
function isOf(paper: Owner, { key, item }: ReadFacts): boolean {
  if (key !== undefined) {
    return isKeyOf(paper, key);
  }
  const titles = [paper.item.title, ...(paper.extras.altTitles ?? [])].map((title) =>
    withoutMarkup(title ?? ''),
  );
  return (
    titles.includes(withoutMarkup(item.title ?? '')) ||
    (item.DOI !== undefined && item.DOI === paper.item.DOI)
  );
}

/**
 * A place of a file as it is, as it is no LaTeX: a semicolon within has a backslash before it, as JabRef writes it, and what
 * breaks a field stands in the codes of addresses.
 */
function placeOf(value: string): string {
  const plain = value.replace(/;(?= )/g, '\\;').replaceAll('^^', '%5E%5E');
  return isBalanced(plain) ? plain : plain.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** Several values as one field. */
function joined(name: string, values: readonly string[]): string {
  return isPlaceOfFile(name)
    ? values.map(placeOf).join('; ')
    : escapeLatexProse(values.join('; '), { unicode: true });
}

/** The reader of a file's records; `undefined` where its format has none. */
export function ownFieldReaderOf(name: string, text: string): RecordReader | undefined {
  const candidates = createUnsaidFormats().filter(({ endings }) => endings.test(name));
  const scores = candidates.map(({ importer }) => importer.recognise(name.toLowerCase(), text));
  const best = Math.max(0, ...scores);
  const format = best > 0 ? candidates[scores.indexOf(best)] : undefined;
  const read = format?.open(text);
  return (
    format &&
    read &&
    ((start, end, paper) => {
      const found = read(start, end);
      if (!found || !isOf(paper, found.facts)) {
        return [];
      }
      const texts = new Map<string, readonly string[]>();
      for (const [field, values] of found.unsaid) {
        const own = nameOf[format.names](field);
        if (own !== undefined) {
          texts.set(own, [...(texts.get(own) ?? []), ...values]);
        }
      }
      return [...texts].map(([own, values]) => ({ name: own, text: joined(own, values) }));
    })
  );
}
