import { editDistance, forgivenEdits } from '../base/editDistance';
import type { SearchEntry, SearchField } from './fields';
import { mergedRanges } from './highlights';
import type { FieldMatch } from './highlights';
import type { AskedText, Condition } from './queryConditions';
import type { Feature, TextQueryField } from './queryFields';
import type { Query } from './queryLanguage';
import { writtenForms } from './latinForm';
import type { SplitText } from './splitText';

type Ranges = FieldMatch['ranges'];

/** The texts of a paper in which a field's words are looked for. */
const fieldsOf: Readonly<Partial<Record<TextQueryField, readonly SearchField[]>>> = {
  author: ['authors'],
  title: ['title', 'altTitle'],
  venue: ['venue'],
  technique: ['technique', 'keywords'],
  keyword: ['keywords'],
  key: ['key'],
  doi: ['identifiers'],
  arxiv: ['identifiers'],
  id: ['identifiers', 'key'],
  abstract: ['abstract', 'tldr'],
  note: ['note'],
};
const anywhere: readonly SearchField[] = [
  'title',
  'altTitle',
  'keywords',
  'technique',
  'abstract',
  'tldr',
  'note',
];

/** What in texts of a paper fulfils the conditions of a query; of conditions to leave papers out there is nothing to show. */
export function findFilterMatches(
  entry: SearchEntry,
  texts: readonly SplitText[],
  { pieces }: Query,
): readonly FieldMatch[] {
  const conditions = pieces.flatMap((piece) =>
    piece.kind === 'condition' && piece.role !== 'not' && piece.condition.kind !== 'word'
      ? piece.condition
      : [],
  );
  return conditions.flatMap((condition) => matchesOf(condition, entry, texts));
}

function matchesOf(
  condition: Condition,
  entry: SearchEntry,
  texts: readonly SplitText[],
): readonly FieldMatch[] {
  switch (condition.kind) {
    case 'text':
      return condition.texts.flatMap((text) => firstMatch(text, texts, fieldsOf[condition.field] ?? []));
    case 'phrase':
      return firstMatch(condition.text, texts, anywhere);
    case 'has':
      return condition.features.flatMap((feature) => featureMatch(feature, entry));
    default:
      return [];
  }
}

/** The first text that has all that was asked. */
function firstMatch(
  asked: AskedText,
  texts: readonly SplitText[],
  fields: readonly SearchField[],
): readonly FieldMatch[] {
  for (const field of fields) {
    for (const each of texts) {
      const ranges = each.field === field ? rangesOf(asked, each) : [];
      if (ranges.length > 0) {
        return [{ field, text: each.text, ranges, isAsked: true }];
      }
    }
  }
  return [];
}

/** Where all words of `asked` stand in a text: one behind the other, or else anywhere; nothing where one is missing. */
function rangesOf(asked: AskedText, text: SplitText): Ranges {
  const { tokens } = text;
  const { words } = asked;
  const last = words.length - 1;
  const mayGoOn = asked.isOpen || !asked.isQuoted;
  const isWord = (found: string, i: number): boolean =>
    writtenForms(found).some(
      (form) => form === words[i] || (i === last && mayGoOn && form.startsWith(words[i] ?? '')),
    );
  const run = tokens.findIndex((_, at) => words.every((_word, i) => isWord(tokens[at + i]?.text ?? '', i)));
  const found =
    run >= 0
      ? words.map((_, i) => run + i)
      : words.map((word, i) => findLike(text.words, word, (each) => isWord(each, i)));
  if (found.includes(-1) || (run < 0 && asked.isQuoted)) {
    return [];
  }
  return mergedRanges(
    found.flatMap((at, i) => {
      const token = tokens[at];
      const word = words[i] ?? '';
      return token
        ? [text.rangeOf(token.start, token.text.startsWith(word) ? token.start + word.length : token.end)]
        : [];
    }),
  );
}

/** The place of the word that is meant, or else of the first that is spelt nearly so; -1 where there is none. */
function findLike(texts: readonly string[], word: string, isWord: (text: string) => boolean): number {
  const exact = texts.findIndex(isWord);
  const edits = forgivenEdits(word);
  return exact >= 0 || edits === 0
    ? exact
    : texts.findIndex((text) => editDistance(word, text, edits) <= edits);
}

function featureMatch(feature: Feature, { paper }: SearchEntry): readonly FieldMatch[] {
  const texts: Readonly<Partial<Record<Feature, string | undefined>>> = {
    code: paper.extras.code,
    doi: paper.doi,
    arxiv: paper.arxiv,
    url: paper.item.URL,
    pdf: paper.item.URL,
  };
  const note = feature === 'note' ? paper.item.note : undefined;
  const text = texts[feature] ?? note;
  return text === undefined
    ? []
    : [
        {
          field: note === undefined ? 'identifiers' : 'note',
          text,
          ranges: [[0, text.length]],
          isAsked: true,
        },
      ];
}

/** What matched by conditions before what matched by words, each field once. */
export function joinMatches(
  asked: readonly FieldMatch[],
  found: readonly FieldMatch[],
): readonly FieldMatch[] {
  const joined = new Map<SearchField, FieldMatch>();
  for (const match of [...asked, ...found]) {
    const known = joined.get(match.field);
    if (!known) {
      joined.set(match.field, match);
    } else if (known.text === match.text) {
      joined.set(match.field, { ...known, ranges: mergedRanges([...known.ranges, ...match.ranges]) });
    }
  }
  return [...joined.values()];
}
