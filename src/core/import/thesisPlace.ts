import type { CslDraft } from '../model/cslItem';

/** Words that series have in their names, also where a university or an institute is named beside them. */
const series =
  /\d|series|serie\b|studies|studi[ae]?\b|dissert|thes[ei]s|publications?|reports?|acta\b|papers|proceedings|monograph|schriften|beiträge|abhandlungen|mitteilungen|collections?\b|memoir|bulletin|arbeiten|forschung|lecture|notes\b|journal|annals|bibliot|texts|composition|skrift|cuadernos|publicaciones|universitext/i;

const university =
  /universi|\bhochschule|\bpolytech|politecnico|\bETH\b|institute of technology|大学|université|école (?:normale|polytechnique)/i;

/** How the name of a part of a university begins, or in Chinese ends. */
const department =
  /^(?:the )?(?:graduate )?(?:department|dept|school|faculty|institute?|division|college|centre|center|d[ée]partement|departamento|dipartimento|facult[ée]|facult[àa]|facultad|faculdade|fakult[äa]t|fachbereich|fachgebiet|lehrstuhl|instituto|istituto)\b|(?:学院|系|研究所)$/i;

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
  if (place === '' || series.test(place) || isNumbered) {
    return;
  }
  if (department.test(place)) {
    draft.division = place;
    delete draft['collection-title'];
  } else if (university.test(place) && (publisher === '' || publisher === place)) {
    draft.publisher = place;
    delete draft['collection-title'];
  }
}
