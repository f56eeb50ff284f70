import { withoutLatex } from './latexInput';
import { withoutCitations } from './pastedCitation';
import { longestQuery } from './query';
import type { Condition, QueryToken } from './queryConditions';
import { tokensOf } from './queryTokens';
import type { IsMeantField } from './queryTokens';
import { treeOf } from './queryTree';
import type { FilterStep, Role } from './queryTree';

/** A query as it was understood. There is no wrong query: what is no more than words is words. */
export interface Query {
  /** As it was asked, but for citations and LaTeX, see {@link withoutCitations} and {@link withoutLatex}. */
  readonly text: string;
  /** The free words, by which papers are ranked; the text itself where it holds nothing else. */
  readonly words: string;
  /** Words of which one is enough (`a OR b`): what ranks where there are no others. */
  readonly choices: string;
  /** What papers must fulfil; empty where there are only words. Words in it that rank anyway are left out. */
  readonly filter: readonly FilterStep[];
  /** The pieces in the order of the text, with the role of each condition. */
  readonly pieces: readonly QueryPiece[];
}

export type QueryPiece = QueryToken & { readonly role: Role | undefined };

/** A word that counts for every paper anyway stands in the filter as one that all papers fulfil. */
function isRanking(condition: Condition, role: Role | undefined): boolean {
  return role === 'must' && condition.kind === 'word';
}

/**
 * Understands a query: `author:zhao year:2023..2025 #kv-cache "exact phrase" -survey has:code cited: a OR b`.
 * Only its first 1,024 characters are looked at. `isMeant` is asked about names that are nearly those of fields, which are
 * words without it.
 */
export function understandQuery(asked: string, isMeant: IsMeantField = () => false): Query {
  const text = withoutLatex(withoutCitations(asked.slice(0, longestQuery)));
  const tokens = tokensOf(text, isMeant);
  const { steps, roles } = treeOf(tokens);
  let next = 0;
  const pieces = tokens.map((token): QueryPiece => ({
    ...token,
    role: token.kind === 'condition' ? roles[next++] : undefined,
  }));
  return {
    text,
    words: wordsOf(text, pieces),
    choices: choicesOf(text, pieces),
    filter: filterOf(steps, roles),
    pieces,
  };
}

/** The text without all that is no free word; what is left out leaves a space, so that words stay words. */
function wordsOf(text: string, pieces: readonly QueryPiece[]): string {
  let words = '';
  let from = 0;
  for (const piece of pieces) {
    const isBracket = piece.kind === 'open' || piece.kind === 'close';
    const isFree = piece.kind === 'condition' && isFreeText(piece.condition) && piece.role === 'must';
    if (!isBracket && !isFree) {
      words += `${text.slice(from, piece.start)} `;
      from = piece.end;
    }
  }
  return words + text.slice(from);
}

function choicesOf(text: string, pieces: readonly QueryPiece[]): string {
  return pieces
    .filter((piece) => piece.kind === 'condition' && isFreeText(piece.condition) && piece.role === 'may')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

function isFreeText({ kind }: Condition): boolean {
  return kind === 'word' || kind === 'phrase';
}

/** The steps without the words that rank anyway, and without the operators that joined them. */
function filterOf(steps: readonly FilterStep[], roles: readonly Role[]): readonly FilterStep[] {
  // Such words are joined by `and` alone: each takes one `and` with it, the last step of all being left.
  const kept: FilterStep[] = [];
  const sizes: number[] = [];
  let next = 0;
  for (const step of steps) {
    if (step.kind === 'test') {
      const role = roles[next++];
      const isKept = !isRanking(step.condition, role);
      sizes.push(isKept ? 1 : 0);
      kept.push(...(isKept ? [{ ...step, isNegated: role === 'not' }] : []));
    } else if (step.kind === 'not') {
      kept.push(step);
    } else {
      const right = sizes.pop() ?? 0;
      const left = sizes.pop() ?? 0;
      kept.push(...(left > 0 && right > 0 ? [step] : []));
      sizes.push(left + right);
    }
  }
  return kept;
}
