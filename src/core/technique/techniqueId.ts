import { fold } from '../base/fold';
import { wordsOf } from './cueMatcher';

/** `Climate change` becomes `climate-change`: an id for a technique of this name; letters of all alphabets stay. */
export function techniqueIdOf(label: string): string {
  return wordsOf(fold(label)).join('-');
}
