import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { registerCitationActions } from './citationActions';
import { registerCitedPaper } from './citedPaper';
import { CitedSpans } from './citedSpans';
import { registerUnknownKeys } from './unknownKeys';

/** What is told of citations while one writes, and what mends them: a document is looked through once for all. */
export function registerCheck(app: AppContext): Disposable {
  const store = new DisposableStore();
  const spans = new CitedSpans(app);
  store.add(registerCitationActions(app, spans));
  store.add(registerUnknownKeys(app, spans));
  store.add(registerCitedPaper(app, spans));
  return store;
}
