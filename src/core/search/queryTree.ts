import type { Condition, QueryToken } from './queryConditions';

/** A step of a filter: conditions and operators as a stack machine reads them, operators behind what they join. */
export type FilterStep =
  | { readonly kind: 'and' | 'or' | 'not' }
  /** `isNegated`: it stands within a negation, which is a step of its own. */
  | { readonly kind: 'test'; readonly condition: Condition; readonly isNegated: boolean };

/**
 * What a condition means to the whole: `must` for one that every paper has to fulfil, `may` for one among several,
 * `not` for one within a negation.
 */
export type Role = 'must' | 'may' | 'not';

/** The tree of a query. */
export interface QueryTree {
  readonly steps: readonly FilterStep[];
  /** The role of each condition, in the order of the text. */
  readonly roles: readonly Role[];
}

type Operator = 'and' | 'or' | 'not';

/** How closely an operator binds: `a b OR c` is a and one of b and c, as search engines have it. */
const strength: Readonly<Record<Operator, number>> = { and: 1, or: 2, not: 3 };

/** Puts tokens in the order of {@link FilterStep}. What is missing or too much (`OR OR a (`) is passed over. */
export function treeOf(tokens: readonly QueryToken[]): QueryTree {
  const builder = new TreeBuilder();
  tokens.forEach((token) => builder.add(token));
  const steps = builder.end();
  return { steps, roles: rolesOf(steps) };
}

class TreeBuilder {
  readonly #steps: FilterStep[] = [];
  readonly #waiting: (Operator | 'open')[] = [];
  #needsOperand = true;

  add(token: QueryToken): void {
    switch (token.kind) {
      case 'condition':
        this.#begin();
        this.#steps.push({ kind: 'test', condition: token.condition, isNegated: false });
        this.#needsOperand = false;
        break;
      case 'not':
      case 'open':
        this.#begin();
        this.#waiting.push(token.kind);
        break;
      case 'or':
      case 'and':
        if (!this.#needsOperand) {
          this.#join(token.kind);
        }
        break;
      case 'close':
        this.#close();
        break;
      case 'pending':
        break;
    }
  }

  end(): readonly FilterStep[] {
    while (this.#waiting.length > 0) {
      this.#close();
    }
    return this.#steps;
  }

  /** Something begins: behind something else both count. */
  #begin(): void {
    if (!this.#needsOperand) {
      this.#join('and');
    }
  }

  #join(operator: 'and' | 'or'): void {
    this.#write((other) => strength[other] >= strength[operator]);
    this.#waiting.push(operator);
    this.#needsOperand = true;
  }

  /** Writes the operators that wait on top of the last open bracket, as long as `isWanted`. */
  #write(isWanted: (operator: Operator) => boolean): void {
    for (let top = this.#waiting.at(-1); top && top !== 'open' && isWanted(top); top = this.#waiting.at(-1)) {
      this.#steps.push({ kind: top });
      this.#waiting.pop();
    }
  }

  #close(): void {
    this.#dropUnfinished();
    this.#write(() => true);
    if (this.#waiting.at(-1) === 'open') {
      this.#waiting.pop();
      this.#dropUnfinished();
    }
  }

  /** Operators whose right side never came. */
  #dropUnfinished(): void {
    while (this.#needsOperand) {
      const top = this.#waiting.at(-1);
      if (top === undefined || top === 'open') {
        return;
      }
      this.#waiting.pop();
      this.#needsOperand = top === 'not';
    }
  }
}

/** Goes through the steps from the end, where the whole stands. */
function rolesOf(steps: readonly FilterStep[]): readonly Role[] {
  const roles: Role[] = [];
  const open: Role[] = ['must'];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    const role = open.pop() ?? 'must';
    if (step?.kind === 'test') {
      roles.push(role);
    } else if (step?.kind === 'not') {
      open.push('not');
    } else {
      const inside = step?.kind === 'or' && role === 'must' ? 'may' : role;
      open.push(inside, inside);
    }
  }
  return roles.reverse();
}
