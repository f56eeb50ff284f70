/** Words that end a phrase: articles, prepositions, pronouns and the like, in the languages that most titles are in. */
const stopLists = [
  'a an the and or nor but if then than so as at by for from in into of off on onto out over per to toward towards',
  'under until unto up upon via with within without among amongst amid between beyond during after before above',
  'below about across against along around behind beneath beside besides despite except inside near outside past',
  'since through throughout versus vs is are was were be been being am do does did has have had having can could may',
  'might must shall should will would not no it its he him his she her hers they them their theirs we us our ours i',
  'you your yours me my who whom whose which what when where why how that this these those there here all any both',
  'each few more most other others another some such only own same too very just also again once ever never yet',
  'using used use uses based toward towards new novel improved improving better best first second third one two',
  'three four five six part vol volume chapter edition ed ii iii iv vi vii viii ix xi xii etc et al eds cf still',
  'arising concerning regarding respect applied applying related relating toward whether according including given',
  'much less whose ago sometimes often always without upon am due subject rather called known seen based induced driven while let lets get gets make makes making made take takes taking can cannot don doesn isn re revisited',
  'der die das den dem des ein eine einer eines einem einen und oder aber im in ins am an ans auf aus bei beim bis',
  'durch fur gegen ohne um unter uber von vom vor wahrend wegen zu zum zur zwischen nach mit als wie ist sind wird',
  'werden wurde wurden nicht auch sich sein seine seiner ihre ihrer ihr wir sie es er dass zur neue neuen neuer neues',
  'le la les un une des du de et ou dans sur sous par pour avec sans chez vers entre au aux ce cet cette ces son sa',
  'ses leur leurs est sont qui que quoi dont ne pas plus l d s n qu c j m t y en nouveau nouvelle nouvelles',
  'el los las lo al del una unos unas con sin por para segun hacia desde entre su sus se nos y e o u que como es son',
  'il gli i uno di da dal dalla dai delle della dello dei degli nel nella nelle nei negli sul sulla tra fra ed ad ai',
  'alla alle allo agli che non o os um uma do da dos das no na nos nas em ao pelo pela com sem sao mais het een van',
  'voor met op te uit bij naar en de het och av att som med till pa den det for fra til og i er',
];

/** Words inside a phrase that tie it together: `quality of life`, `histoire de la musique`. */
const linkLists = ['of de des du der di del della do da dos van'];

/** Words that say nothing of a subject by themselves; in a phrase with another word they may stand. */
const genericLists = [
  'study analysis approach method methodology model modeling modelling theory review survey overview introduction',
  'research paper article report note comment reply letter editorial case effect impact influence role evidence',
  'result finding problem question issue challenge perspective view concept framework principle foundation basis',
  'application implication development design evaluation assessment comparison measurement estimation prediction',
  'performance practice process system structure function property feature factor aspect change difference relation',
  'relationship interaction association correlation determinant cause consequence response test testing experiment',
  'experimental theoretical empirical practical general special simple complex large small high low long short fast',
  'efficient effective robust optimal novel recent current modern future early late total partial full common',
  'important different multiple single various several many data dataset information knowledge technique technology',
  'tool way type kind form level scale time year day age group set sample number value measure index rate state',
  'level guide handbook manual textbook book volume encyclopedia dictionary companion reader collection proceeding',
  'conference workshop symposium journal international national annual world global local area region regional field',
  'topic trend progress advance history historical science scientific scientist university society social human',
  'humans male female adult middle aged animals young work working thing life use user based understanding learning',
  'exploring investigating towards rethinking beyond case meaning nature idea thought essay lecture selected',
  'collected complete contribution discussion critique critical remark observation strategy solution algorithm',
  'program project plan policy public computer software package version implementation generation construction',
  'characterization identification detection determination classification description definition formation',
  'production control management support improvement increase decrease reduction growth loss quality quantity',
  'potential risk benefit cost need demand supply condition environment context content source resource material',
  'base order term point line end beginning origin emergence rise fall making remaking past present',
  'untersuchung analyse studie beitrag uberblick einfuhrung grundlage methode ansatz modell theorie bedeutung',
  'entwicklung geschichte handbuch lehrbuch band beispiel einfluss bericht frage etude essai introduction methode',
  'modele theorie developpement histoire cas role effet estudio analisis metodo modelo teoria desarrollo historia',
  'caso efecto introduccion revision studio analisi metodo modello teoria sviluppo storia caso effetto introduzione',
  'estudo analise desenvolvimento efeito introducao cycle test notes part european american english german french',
  'run century driver puzzle decade thing today tomorrow yesterday word example exercise answer comparative toolkit',
  'consequences lesson agenda mechanism process stage step setting measure scheme family individual people person',
  'non self multi cross inter intra pre post sub super ultra meta micro macro semi anti quasi real open free',
  'united good great big half mixed related dependent independent specific dynamic static linear nonlinear active',
  'roadmap systematic automatic automated automatically technical synopsis example facility enhanced extended',
  'improve enhance explore assess examine investigate define back contemporary north south east west',
  'passive direct indirect primary secondary higher lower upper main major minor key central basic advanced',
];

/** Chinese and Japanese characters that tie words together, and words that say nothing of a subject. */
const hanStops = '的 与 和 及 在 了 之 其 于 以 为 中 等 对 从 是 有 个 一 第';
const hanGenericLists = [
  '研究 分析 方法 基于 应用 发展 问题 影响 系统 设计 技术 模型 理论 综述 进展 探讨 及其 関係 関する',
];

function wordsIn(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' '));
}

/** What words are worth in a phrase. All words are folded. */
export interface StopWords {
  /** They end a phrase. */
  readonly stops: ReadonlySet<string>;
  /** They may stand inside of a phrase, between two of its words. */
  readonly links: ReadonlySet<string>;
  /** Alone they are no subject. */
  readonly generic: ReadonlySet<string>;
  /** Phrases of Chinese characters that are no subject. */
  readonly genericHan: ReadonlySet<string>;
}

/** The words for all languages at once; `stemOf` gives generic words the form that phrases have. */
export function makeStopWords(stemOf: (word: string) => string): StopWords {
  return {
    stops: new Set([...wordsIn(stopLists), ...wordsIn([hanStops])]),
    links: new Set(wordsIn(linkLists)),
    generic: new Set(wordsIn(genericLists).map(stemOf)),
    genericHan: new Set(wordsIn(hanGenericLists)),
  };
}
