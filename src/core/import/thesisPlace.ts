import type { CslDraft } from '../model/cslItem';
import { isDepartment, isOfSeries } from '../model/thesisPlaces';

const university =
  /universi|\bhochschule|\bpolytech|politecnico|\bETH\b|institute of technology|大学|université|école (?:normale|polytechnique)/i;

/** A degree, or the kind of thesis that is written for one; volumes are numbers. */
const degree =
  /^(?!.*\d)(?:.*\bph\.? ?d\b|d\.? ?phil\b|m\.? ?(?:a|ba|d|ed|eng|phil|res|sc?)\b|b\.? ?(?:a|sc)\b|.*(?:doctor|master|bachelor|magist|diplom|licen[ct]i|dissertation|thesis|tesis|tesi\b|thèse|mémoire|habil|博士|硕士|碩士|修士|학위))/i;

/**
 * What EndNote and databases name in the place of a thesis' series: the university, which is its publisher, or the
 * department, and the degree in the place of the volume. Anything else there is a series.
 */
export function moveThesisPlace(draft: CslDraft): void {
  const place = draft['collection-title'] ?? '';
  const publisher = draft.publisher ?? '';
  if (draft.type !== 'thesis') {
    return;
  }
  if (draft.volume !== undefined && degree.test(draft.volume)) {
    const said = draft.genre;
    draft.genre = said === undefined || /^thesis$/i.test(said) ? draft.volume : said;
    if (draft.genre === draft.volume) {
      delete draft.volume;
    }
  }
  const isNumbered = draft['collection-number'] !== undefined || /\d/.test(draft.volume ?? '');
  if (place === '' || isOfSeries(place) || isNumbered) {
    return;
  }
  if (isDepartment(place)) {
    draft.division = place;
    delete draft['collection-title'];
  } else if (university.test(place) && (publisher === '' || publisher === place)) {
    draft.publisher = place;
    delete draft['collection-title'];
  }
}
