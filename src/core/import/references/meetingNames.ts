/** Meetings by the acronyms that people write, with capitals as they have them: as words these are other things. */
export const meetingNames: readonly string[] = (
  'AAAI AAMAS ACCV ACL AISTATS ASPLOS BMVC CAV CCS CHI CIKM COLING COLM COLT CVPR CoNLL CoRL CSCW DAC EACL ECAI ECCV ' +
  'ECIR ECML EMNLP EuroSys FAccT FOCS FSE HPCA HRI ICALP ICASSP ICCV ICDAR ICDE ICDM ICLR ICML ICPR ICRA ICSE ' +
  'IJCAI IJCNLP INFOCOM INTERSPEECH Interspeech IROS ISCA ISMIR ISSTA IUI KDD LICS LREC MICCAI MLSys MobiCom NAACL NDSS ' +
  'NIPS NSDI NeurIPS OOPSLA OSDI PLDI PODC PODS POPL PPoPP RANLP RSS RecSys SIGCOMM SIGGRAPH SIGIR SIGMOD SODA SOSP ' +
  'STOC UAI UIST VLDB WACV WMT WSDM WWW'
).split(' ');

const known: ReadonlySet<string> = new Set(meetingNames);

/** Whether a text is the acronym of a meeting that is known, perhaps with its year: `NeurIPS`, `SOSP '23`. */
export function isMeetingName(text: string): boolean {
  return known.has(text.replace(/ ?['’]?(?:\d\d){1,2}$/, ''));
}
