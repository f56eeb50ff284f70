/** Words that series have in their names, also where a university or an institute is named beside them. */
const series =
  /\d|series|serie\b|studies|studi[ae]?\b|dissert|thes[ei]s|publications?|reports?|acta\b|papers|proceedings|monograph|schriften|beiträge|abhandlungen|mitteilungen|collections?\b|memoir|bulletin|arbeiten|forschung|lecture|notes\b|journal|annals|bibliot|texts|composition|skrift|cuadernos|publicaciones|universitext/i;

/** How the name of a part of a university begins, or in Chinese ends. */
const department =
  /^(?:the )?(?:graduate )?(?:department|dept|school|faculty|institute?|division|college|centre|center|d[ée]partement|departamento|dipartimento|facult[ée]|facult[àa]|facultad|faculdade|fakult[äa]t|fachbereich|fachgebiet|lehrstuhl|instituto|istituto)\b|(?:学院|系|研究所)$/i;

/** Whether a name is that of a series, or may be. */
export function isOfSeries(name: string): boolean {
  return series.test(name);
}

/** Whether a name is that of a part of a university. */
export function isDepartment(name: string): boolean {
  return department.test(name) && !series.test(name);
}
