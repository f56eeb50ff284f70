import { decodeText } from '../import/decode';
import { findDeclaredEncoding } from '../import/declaredEncoding';
import type { Addition, AdditionRefusal, AdditionRequest, KeyInFile } from './addition';
import { insertIntoBytes, sameBytes } from './appendBytes';

/** One file that is added to, as the world has it. What fails rejects. */
export interface BibliographyStore {
  /** The file's bytes; `undefined` where there is no such file. */
  read(): Promise<Uint8Array | undefined>;
  /**
   * Puts `bytes` in the place of the file's, wholly or not at all as far as the disk lets it, if the file still has the
   * bytes `before`; gives whether it had.
   */
  replace(bytes: Uint8Array, before: Uint8Array | undefined): Promise<boolean>;
  /** Runs something while no other writer of ours does so for the file. */
  alone?<T>(run: () => Promise<T>): Promise<T>;
  /** Takes away what writers of the file left beside it that were ended before they could. */
  tidy?(): Promise<void>;
}

/** Runs something while no other writer of ours does so for the file, where its store can tell. */
export function runAlone<T>(store: BibliographyStore, run: () => Promise<T>): Promise<T> {
  return store.alone ? store.alone(run) : run();
}

/** What became of an attempt to add to a file. */
export type AddToFileOutcome =
  | {
      readonly kind: 'added';
      readonly keys: readonly KeyInFile[];
      readonly before: Uint8Array | undefined;
      readonly after: Uint8Array;
    }
  | { readonly kind: 'nothing'; readonly keys: readonly KeyInFile[] }
  | { readonly kind: 'refused'; readonly refusal: AdditionRefusal }
  /** It cannot be read or written; the file is as it was, unless `isDamaged`. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isDamaged: boolean }
  /** Another program wrote it again and again in the meantime. */
  | { readonly kind: 'busy' };

/** What is wanted of a file besides its bytes. */
export type FileAddition = Pick<
  AdditionRequest,
  'name' | 'papers' | 'entries' | 'facts' | 'keyPattern' | 'force'
>;

const tries = 3;

/**
 * Adds papers to a file: reads it, writes it with the entries where nobody changed it in the meantime, and reads it once
 * more to see that they are there. Where another program was faster its changes stay, and the entries go behind them.
 */
export async function addToFile(
  store: BibliographyStore,
  wanted: FileAddition,
  plan: (request: AdditionRequest) => Promise<Addition>,
): Promise<AddToFileOutcome> {
  try {
    return await runAlone(store, () => addUntilDone(store, wanted, plan));
  } catch (error) {
    return {
      kind: 'failed',
      reason: error instanceof Error ? error.message : String(error),
      isDamaged: false,
    };
  }
}

async function addUntilDone(
  store: BibliographyStore,
  wanted: FileAddition,
  plan: (request: AdditionRequest) => Promise<Addition>,
): Promise<AddToFileOutcome> {
  let before: Uint8Array | undefined;
  try {
    for (let i = 0; i < tries; i++) {
      before = await store.read();
      const outcome = await addOnce(store, before, { ...wanted, ...readable(before) }, plan);
      if (outcome) {
        return outcome;
      }
    }
    return { kind: 'busy' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', reason, isDamaged: await isDamaged(store, before) };
  }
}

/** `undefined`: the file changed in the meantime. */
async function addOnce(
  store: BibliographyStore,
  before: Uint8Array | undefined,
  request: AdditionRequest,
  plan: (request: AdditionRequest) => Promise<Addition>,
): Promise<AddToFileOutcome | undefined> {
  const addition = before && decodeText(before).problem === 'not-text' ? unreadable : await plan(request);
  if (addition.kind !== 'added') {
    return addition;
  }
  const after = insertIntoBytes(before ?? new Uint8Array(), request.text, request.encoding, addition.edit);
  if (!after) {
    return unreadable;
  }
  if (!(await store.replace(after, before))) {
    return undefined;
  }
  const now = await store.read();
  return now && sameBytes(now, after)
    ? { kind: 'added', keys: addition.keys, before, after }
    : { kind: 'failed', reason: 'what was written is not what stands there', isDamaged: true };
}

const unreadable = { kind: 'refused', refusal: { code: 'broken' } } as const;

/** A file's text, and whether its encoding is sure: one that states another than it seems to have is not. */
export function readable(
  bytes: Uint8Array | undefined,
): Pick<AdditionRequest, 'text' | 'encoding' | 'isGuessed'> & { readonly isMixed: boolean } {
  const { text, encoding, problem } = decodeText(bytes ?? new Uint8Array());
  const stated = findDeclaredEncoding(text.slice(0, 8192));
  const isOther = stated !== undefined && stated !== encoding && encoding === 'utf-8';
  const isMixed = problem === 'mixed-encoding';
  return { text, encoding, isGuessed: problem !== undefined || isOther, isMixed };
}

async function isDamaged(store: BibliographyStore, before: Uint8Array | undefined): Promise<boolean> {
  try {
    const now = await store.read();
    return now === undefined || before === undefined ? now !== before : !sameBytes(now, before);
  } catch {
    return before !== undefined;
  }
}
