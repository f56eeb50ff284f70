import type { Range } from '../base/text';
import type { SourceId } from './source';

export type Severity = 'error' | 'warning' | 'information';

/** What is wrong with a part of a source, where, and why: one sentence for the person who owns the file. */
export interface Problem {
  readonly severity: Severity;
  /** Stable and short, in kebab case: `unclosed-entry`. */
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

/** A problem together with the source it was found in. */
export interface SourceProblem extends Problem {
  readonly source: SourceId;
}
