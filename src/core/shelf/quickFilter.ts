import { fold } from '../base/fold';
import type { Paper } from '../model/paper';
import { askedInField, comparableIdentifier } from '../search/identifiers';
import type { AskedText, Condition } from '../search/queryConditions';
import type { TextQueryField } from '../search/queryFields';
import type { FilterStep } from '../search/queryTree';

/** What a filter may ask of a paper beside what lists show of it. */
export interface QuickWorld {
  isCited(paper: Paper): boolean | undefined;
  sourcesOf(paper: Paper): readonly string[];
}

/** `undefined`: it is not known yet. */
type Answer = boolean | undefined;

/** Whether a paper surely fulfils a filter, by what lists show of it: for papers that the search has not learnt yet. */
export function fulfilsQuickly(paper: Paper, steps: readonly FilterStep[], world: QuickWorld): boolean {
  const stack: Answer[] = [];
  for (const step of steps) {
    if (step.kind === 'test') {
      stack.push(test(paper, step.condition, world));
    } else {
      const right = stack.pop();
      stack.push(step.kind === 'not' ? opposite(right) : join(step.kind, stack.pop(), right));
    }
  }
  return steps.length === 0 || stack.at(-1) === true;
}

function opposite(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function join(kind: 'and' | 'or', left: Answer, right: Answer): Answer {
  const decides = kind === 'or';
  if (left === decides || right === decides) {
    return decides;
  }
  return left === undefined || right === undefined ? undefined : !decides;
}

function test(paper: Paper, condition: Condition, world: QuickWorld): Answer {
  switch (condition.kind) {
    case 'years': {
      const { year } = paper;
      return year === undefined
        ? false
        : condition.years.some(({ from = year, to = year }) => from <= year && year <= to);
    }
    case 'cited':
      return (world.isCited(paper) ?? true) === condition.isCited;
    case 'has':
      return undefined;
    case 'phrase':
    case 'word':
      return holds(paper.title, condition.text) ? true : undefined;
    case 'text':
      return testField(paper, condition.field, { texts: condition.texts, world });
  }
}

function testField(
  paper: Paper,
  field: TextQueryField,
  { texts, world }: { readonly texts: readonly AskedText[]; readonly world: QuickWorld },
): Answer {
  switch (field) {
    case 'title':
      return texts.some((text) => holds(paper.title, text));
    case 'key':
      return texts.some((text) => holds(paper.key, text));
    case 'venue':
      return texts.some((text) => holds(paper.venue ?? '', text)) ? true : undefined;
    case 'author':
      return texts.some((text) => holds(paper.firstAuthor, text)) ? true : undefined;
    case 'source':
      return texts.some(({ shown }) =>
        world.sourcesOf(paper).some((source) => fold(source).includes(fold(shown))),
      );
    case 'doi':
    case 'arxiv': {
      const own = comparableIdentifier(paper[field] ?? '');
      return own !== '' && texts.some(({ shown }) => own.startsWith(askedInField(field, shown)));
    }
    default:
      return undefined;
  }
}

/** Whether all words of `text` begin words of `whole`. */
function holds(whole: string, { words }: AskedText): boolean {
  const folded = ` ${fold(whole).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.every((word) => folded.includes(` ${word}`));
}
